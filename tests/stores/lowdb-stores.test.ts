import { aFolder } from './a-folder.ts'
import { describeStores } from './contract/describe-stores.ts'

describeStores('lowdb', aFolder)
