package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.AuthorNote;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.depesche.format.text.HeaderLine;
import org.depesche.picture.CaptionText;

/**
 * The lines below the text of a manuscript that are none of it: keywords, the paper with its day, notes for the newsroom, a
 * note on the author.
 */
final class FootLines {

    private static final int MOST = 6;

    private static final int LONGEST_KEYWORDS = 300;

    /** The paragraphs that a text has besides. */
    private static final int FEWEST = 2;

    private static final Set<HeaderField> STATED =
            EnumSet.of(HeaderField.KEYWORDS, HeaderField.SECTION, HeaderField.ID, HeaderField.SLUGLINE);

    private FootLines() {}

    /** The paragraphs without those lines, of which the draft takes what they state. */
    static List<OfficeParagraph> taken(List<OfficeParagraph> body, DraftBuilder draft, DateText dates) {
        List<OfficeParagraph> kept = new ArrayList<>(body);
        int lowest = Math.max(FEWEST, body.size() - MOST);
        for (int i = body.size() - 1; i >= lowest; i--) {
            OfficeParagraph paragraph = body.get(i);
            if (paragraph.pictures().isEmpty()
                    && paragraph.is(StyleRole.BODY)
                    && takes(paragraph.line(), draft, dates)) {
                kept.remove(i);
            } else if (!isOfPicture(paragraph)) {
                break;
            }
        }
        return kept;
    }

    /** The index of the last paragraph that is neither a caption nor a note about rights. */
    static int lastOfText(List<OfficeParagraph> body) {
        int last = body.size() - 1;
        while (last > 0
                && (body.get(last).is(StyleRole.CAPTION)
                        || PictureLine.isAnnounced(body.get(last))
                        || MarginLines.isRights(body.get(last).line()))) {
            last--;
        }
        return last;
    }

    private static boolean isOfPicture(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.CAPTION)
                || !paragraph.pictures().isEmpty()
                || CaptionText.isAnnounced(paragraph.line())
                || CaptionText.isLine(paragraph.line());
    }

    private static boolean takes(String line, DraftBuilder draft, DateText dates) {
        HeaderLine stated = line.length() > LONGEST_KEYWORDS ? null : HeaderLine.of(line);
        if (stated != null && STATED.contains(stated.field()) && !stated.value().isEmpty()) {
            stated.putInto(draft);
            return true;
        }
        RunningLine paper = RunningLine.of(line, dates);
        if (paper != null && paper.source() != null) {
            paper.putInto(draft);
            return true;
        }
        if (RunningLine.isPaper(line) && line.indexOf(' ') > 0) {
            draft.put(HeaderField.SOURCE, line);
            return true;
        }
        return WorkNote.isBelow(line) || AuthorNote.is(line, draft.authors());
    }
}
