package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.depesche.picture.CaptionText;
import org.depesche.picture.PictureReference;

/** The pictures of a text or a text box that wait for the paragraph at which they stand. */
final class StoryPictures {

    private final List<PictureReference> open = new ArrayList<>();
    private final List<PictureReference> waiting = new ArrayList<>();

    /** Adds a picture to the open paragraph. */
    void add(PictureReference picture) {
        open.add(picture);
    }

    void addAll(List<PictureReference> others) {
        open.addAll(others);
    }

    /** Drops the pictures of an open paragraph that is left out. */
    void drop() {
        open.clear();
    }

    /** Ends a paragraph without text; its pictures stand at the next one. */
    void endBlank() {
        waiting.addAll(open);
        open.clear();
    }

    /**
     * Ends a paragraph with text, and gives the pictures to it. If it is no caption, a caption in a text box at its side or
     * directly above goes before.
     *
     * @param boxes the paragraphs of the text boxes at its side
     * @param before the paragraphs above
     */
    OfficeParagraph end(OfficeParagraph paragraph, List<OfficeParagraph> boxes, List<OfficeParagraph> before) {
        endBlank();
        if (waiting.isEmpty()) {
            return paragraph;
        }
        boolean credited = paragraph.is(StyleRole.BODY) && CaptionText.isLine(paragraph.line());
        OfficeParagraph told = credited ? paragraph.with(StyleRole.CAPTION) : paragraph;
        if (!told.is(StyleRole.CAPTION) && (giveTo(boxes) || giveToLast(before))) {
            return told;
        }
        return told.with(take());
    }

    /** Gives the pictures to a caption among paragraphs; false if there is none without a picture. */
    boolean giveTo(List<OfficeParagraph> paragraphs) {
        for (int i = 0; i < paragraphs.size() && !waiting.isEmpty(); i++) {
            if (isBareCaption(paragraphs.get(i))) {
                paragraphs.set(i, paragraphs.get(i).with(take()));
                return true;
            }
        }
        return false;
    }

    /** Gives the pictures to a caption directly above; false if there is none without a picture. */
    boolean giveToLast(List<OfficeParagraph> paragraphs) {
        return !paragraphs.isEmpty() && giveTo(paragraphs.subList(paragraphs.size() - 1, paragraphs.size()));
    }

    private static boolean isBareCaption(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.CAPTION) && paragraph.pictures().isEmpty();
    }

    /** Takes the pictures that have found no paragraph. */
    List<PictureReference> take() {
        List<PictureReference> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
