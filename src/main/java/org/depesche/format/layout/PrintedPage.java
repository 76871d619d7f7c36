package org.depesche.format.layout;

import java.util.List;

/**
 * The lines of a page.
 *
 * @param number from 0
 * @param height in points
 * @param pictures the places of pictures
 * @param boxes the shaded and framed areas
 * @param head the statements of its running heads
 */
public record PrintedPage(
        int number,
        double width,
        double height,
        List<PrintedLine> lines,
        List<Area> pictures,
        List<Area> boxes,
        PageHead head) {

    /**
     * The page on which glyphs are painted.
     *
     * @param glyphs in the order in which they are painted
     * @param dark the dark areas, of which small ones are bullets
     */
    public static PrintedPage of(
            int number,
            double width,
            double height,
            List<Glyph> glyphs,
            List<Area> pictures,
            List<Area> dark,
            List<Area> boxes) {
        List<PrintedLine> lines = DrawnBullets.marked(LineFinding.linesOf(glyphs, number), dark);
        return new PrintedPage(
                number,
                width,
                height,
                DropCapital.joined(lines),
                List.copyOf(pictures),
                List.copyOf(boxes),
                new PageHead(List.of()));
    }

    PrintedPage with(List<PrintedLine> otherLines, PageHead otherHead) {
        return new PrintedPage(number, width, height, otherLines, pictures, boxes, otherHead);
    }
}
