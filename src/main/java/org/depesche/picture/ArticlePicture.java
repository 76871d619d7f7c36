package org.depesche.picture;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param block see {@link PlacedPicture}
 * @param beside the text of that block; empty: the end of the article
 * @param alternative a description, for readers who do not see it; may be empty
 * @param widths of its sizes in pixels, the smallest first
 * @param width of the largest size, like the height
 * @param withheld null: readers see it
 */
public record ArticlePicture(
        long article,
        String sha256,
        int block,
        String beside,
        String alternative,
        String mediaType,
        List<Integer> widths,
        int width,
        int height,
        @Nullable Withheld withheld) {

    /** @param because the reason for the newsroom; null if none was given */
    public record Withheld(
            String by, OffsetDateTime at, @Nullable String because) {}

    /** The address of the largest size. */
    public String url() {
        return url(width);
    }

    public String url(int size) {
        return "/articles/" + article + "/pictures/" + sha256 + "-" + size
                + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }

    /** The addresses of all sizes for a browser to choose. */
    public String sources() {
        return String.join(
                ", ", widths.stream().map(size -> url(size) + " " + size + "w").toList());
    }

    /**
     * The index of the paragraph at which the picture stands, also after an editor has changed the text.
     *
     * @param body the paragraphs without the headline
     */
    public int place(List<Block> body) {
        if (block < body.size() && (body.get(block).text().equals(beside) || beside.isEmpty())) {
            return block;
        }
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).text().equals(beside)) {
                return i;
            }
        }
        return beside.isEmpty() ? body.size() : Math.min(block, body.size());
    }
}
