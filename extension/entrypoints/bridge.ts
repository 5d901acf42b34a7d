import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startBridge } from '../platform/start-bridge.ts'

export default defineUnlistedScript(startBridge)
