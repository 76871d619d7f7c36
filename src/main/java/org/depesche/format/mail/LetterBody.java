package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.text.TextBody;
import org.depesche.picture.CaptionText;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs whose kind is known as such, pictures in their places, and all other paragraphs as plain text. */
final class LetterBody {

    private final DraftBuilder draft;
    private final List<List<String>> plain = new ArrayList<>();

    private LetterBody(DraftBuilder draft) {
        this.draft = draft;
    }

    static void read(List<BodyLine> lines, DraftBuilder draft) {
        LetterBody body = new LetterBody(draft);
        for (int i = 0; i < lines.size(); i++) {
            int end = BodyLine.endOfParagraph(lines, i);
            if (end > i) {
                body.read(lines.subList(i, end));
            }
            i = end;
        }
        body.readPlain();
    }

    private void read(List<BodyLine> paragraph) {
        List<PictureReference> pictures =
                paragraph.stream().flatMap(line -> line.pictures().stream()).toList();
        Block.Kind kind = kind(paragraph, !pictures.isEmpty());
        if (kind == null && pictures.isEmpty()) {
            plain.add(paragraph.stream().map(BodyLine::text).toList());
            return;
        }
        readPlain();
        String line = BodyLine.joined(paragraph);
        boolean told = kind == Block.Kind.CAPTION && !pictures.isEmpty();
        Passage.ofPictures(pictures, told ? line : null).forEach(draft::passage);
        if (kind == null) {
            plain.add(paragraph.stream().map(BodyLine::text).toList());
        } else if (!told) {
            draft.passage(Passage.of(kind, line));
        }
    }

    /** The kind that mark-up gives a paragraph, or that of a line with a credit below a picture; null if only the text tells. */
    private static Block.@Nullable Kind kind(List<BodyLine> paragraph, boolean pictured) {
        Block.Kind kind = paragraph.getFirst().kind();
        return kind == null && pictured && CaptionText.isLine(BodyLine.joined(paragraph)) ? Block.Kind.CAPTION : kind;
    }

    private void readPlain() {
        TextBody.readBody(plain, draft);
        plain.clear();
    }
}
