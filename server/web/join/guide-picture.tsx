import { useTexts } from '../language.tsx'
import { PICTURE_SIZE, PICTURES, type PictureName } from './guide-pictures.ts'

/** Where on the accounting system's pages; fetched when it comes near the view. */
export function GuidePicture({ name }: { name: PictureName }) {
  const { join } = useTexts()
  return <img class="guide-picture" src={PICTURES[name]} alt={join.pictures[name]} loading="lazy" {...PICTURE_SIZE} />
}
