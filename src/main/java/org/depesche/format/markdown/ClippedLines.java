package org.depesche.format.markdown;

import java.util.List;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.release.AuthorNote;
import org.depesche.format.text.SiteLines;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Lines that programs keep which clip pages into Markdown: the standfirst as a paragraph, the link with the author's name,
 * offers of newsletters; and the note on the author below the text.
 */
final class ClippedLines {

    /** The passages at the beginning among which the author is named. */
    private static final int MOST_ABOVE = 4;

    private static final int FEWEST = 3;

    private ClippedLines() {}

    /**
     * Takes the lines out of a text.
     *
     * @param lead which the file states beside the text; null if it states none
     */
    static void takeFrom(List<Passage> passages, @Nullable String lead, DraftBuilder draft) {
        if (lead != null && beginsWith(lead, passages, draft)) {
            passages.set(0, passages.getFirst().as(Block.Kind.LEAD));
        }
        for (int i = Math.min(MOST_ABOVE, passages.size()) - 1; i >= 0; i--) {
            if (isAuthor(passages.get(i), draft)) {
                passages.remove(i);
            }
        }
        passages.removeIf(passage -> passage.kind() == Block.Kind.PARAGRAPH && SiteLines.isOffer(passage.text()));
        if (passages.size() >= FEWEST && AuthorNote.is(passages.getLast().text(), draft.authors())) {
            passages.removeLast();
        }
    }

    /** Whether the first paragraph is the stated lead, set apart by the author's name or a picture below it. */
    private static boolean beginsWith(String lead, List<Passage> passages, DraftBuilder draft) {
        return passages.size() >= FEWEST
                && passages.getFirst().kind() == Block.Kind.PARAGRAPH
                && passages.getFirst().text().equals(lead)
                && (passages.get(1).kind().isOfPicture() || isAuthor(passages.get(1), draft));
    }

    private static boolean isAuthor(Passage passage, DraftBuilder draft) {
        return passage.kind() == Block.Kind.PARAGRAPH && draft.isAuthor(passage.text());
    }
}
