package org.depesche.export;

import org.depesche.picture.ArticlePicture;

/**
 * A picture of an article that leaves the archive.
 *
 * @param block the index of its caption in the body, or of the block above which it stands; the number of blocks at the end
 * @param address of its largest size: the name of a file beside the article, or an address on the web
 * @param alternative a description, for readers who do not see it; may be empty
 */
public record OutgoingPicture(int block, String address, String mediaType, int width, int height, String alternative) {

    /** @param block see {@link ArticlePicture#place} */
    static OutgoingPicture of(ArticlePicture picture, int block, String address) {
        return new OutgoingPicture(
                block, address, picture.mediaType(), picture.width(), picture.height(), picture.alternative());
    }
}
