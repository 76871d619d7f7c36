package org.depesche.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.article.notice.RightsNote;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines out of a text that speak of it, above its first sentences and below its last: byline, dateline, rights,
 * notices.
 *
 * @param passages of the text, which lose the lines
 */
record StatedLines(List<Passage> passages) {

    /** The number of passages at the beginning among which bylines and datelines are found. */
    private static final int LEADING = 2;

    /** The number of paragraphs at the beginning among which a text speaks of itself. */
    private static final int NOTICES = 4;

    /** The number of passages that may name the place of a dateline again. */
    private static final int NAMING = 12;

    /** The number of passages at the end among which notes on corrections are found. */
    private static final int LAST = 5;

    /**
     * Removes a byline from the first paragraphs, and returns it; null if there is none.
     *
     * @param titled whether the text has a headline, so that a paragraph above the byline is its lead
     */
    @Nullable
    String takeByline(boolean titled) {
        int end = Math.min(leading(), passages.size() - 1);
        for (int i = 0; i < end; i++) {
            Passage passage = passages.get(i);
            boolean name =
                    titled && i == 0 && passage.kind() == Block.Kind.PARAGRAPH && BylineText.isName(passage.text());
            if (!passage.kind().isOfPicture() && (name || BylineText.is(passage.text()))) {
                String line = passages.remove(i).text();
                leadAbove(i, titled);
                return line;
            }
        }
        return null;
    }

    /**
     * Removes paragraphs in which a text speaks of itself.
     *
     * @param above whether one before the first sentence does
     * @param below whether one of the last paragraphs does
     */
    void takeNotices(Predicate<String> above, Predicate<String> below) {
        int at = 0;
        for (int looked = 0; looked < NOTICES && at < passages.size(); looked++) {
            String text = passages.get(at).text();
            if (above.test(text)) {
                passages.remove(at);
            } else if (Sentences.isEnded(text)) {
                break;
            } else {
                at++;
            }
        }
        for (int i = passages.size() - 1; i >= Math.max(at, passages.size() - LEADING); i--) {
            if (below.test(passages.get(i).text())) {
                passages.remove(i);
            }
        }
    }

    /** Removes the notes below the text on its corrections, and returns them; null if there are none. */
    @Nullable
    String takeCorrections() {
        List<String> notes = new ArrayList<>();
        int end = Math.max(0, passages.size() - LAST);
        for (int i = passages.size() - 1; i > 0 && i >= end; i--) {
            Passage passage = passages.get(i);
            boolean below = !notes.isEmpty()
                    || i + 1 < passages.size() && passages.get(i + 1).isRunningText();
            if (!passage.kind().isOfPicture() && CorrectionNote.is(passage.text())) {
                notes.addFirst(CorrectionNote.words(passages.remove(i).text()));
            } else if (below && CorrectionNote.isHeading(passage.text())) {
                passages.remove(i);
                while (i < passages.size() && passages.get(i).isRunningText()) {
                    notes.add(passages.remove(i).text());
                }
            }
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    /** Removes a line about the rights below the text, and returns it; null if there is none. */
    @Nullable
    String takeRights() {
        Passage last = passages.size() < 2 ? null : passages.getLast();
        boolean states = last != null
                && last.pictures().isEmpty()
                && (last.isRunningText() || isCreditOfNothing(last))
                && RightsNote.is(last.text());
        return states ? passages.removeLast().text() : null;
    }

    /** Whether the last passage is a credit without a caption above it, as "(c) Hafenblatt 2022" looks. */
    private boolean isCreditOfNothing(Passage last) {
        return last.kind() == Block.Kind.CREDIT
                && passages.get(passages.size() - 2).kind() != Block.Kind.CAPTION;
    }

    /** Removes a last line of a form, and returns it; null if there is none. */
    @Nullable
    String takeLast(Predicate<String> form) {
        return endsIn(form) ? passages.removeLast().text() : null;
    }

    /** Whether the last passage, below others, is text of a form. */
    private boolean endsIn(Predicate<String> form) {
        return passages.size() > 1
                && passages.getLast().isRunningText()
                && form.test(passages.getLast().text());
    }

    /** Removes a byline or the short names of authors and agencies from the end, and returns them; null if there are none. */
    @Nullable
    String takeClosing() {
        int last = passages.size() - 1;
        while (last >= 0 && passages.get(last).kind().isOfPicture()) {
            last--;
        }
        last -= dropsAddress(last) ? 1 : 0;
        for (int i = last - 1; i > 0 && i >= last - LEADING; i--) {
            if (BylineText.isOfInterview(passages.get(i).text())) {
                return passages.remove(i).text();
            }
        }
        BylineText.Closing closing =
                last < 0 ? null : BylineText.closing(passages.get(last).text());
        if (closing == null || closing.start() == 0 && (last == 0 || !mayEnd(passages.get(last - 1), closing))) {
            return null;
        }
        Passage text = passages.remove(last).until(closing.start());
        if (!text.text().isEmpty()) {
            passages.add(last, text);
        }
        return closing.line();
    }

    /** Removes the mail address of the author or the paper at the end; false if there is none. */
    private boolean dropsAddress(int last) {
        boolean drops = last > 1
                && passages.get(last).isRunningText()
                && BylineText.isAddress(passages.get(last).text());
        if (drops) {
            passages.remove(last);
        }
        return drops;
    }

    /** Removes the line in which an agency signs, and the number of the text above it; false if there is none. */
    boolean takeSign(String agency) {
        boolean signed = endsIn(line -> BylineText.isSign(line, agency));
        if (signed) {
            passages.removeLast();
            if (endsIn(BylineText::isNumberOfText)) {
                passages.removeLast();
            }
        }
        return signed;
    }

    /** The lead above the text; empty if there is none. */
    String lead() {
        return passages.isEmpty() || passages.getFirst().kind() != Block.Kind.LEAD
                ? ""
                : passages.getFirst().text();
    }

    /** Removes a last paragraph that names those who helped with the report. */
    void dropContribution() {
        if (passages.size() > 2 && endsIn(BylineText::isContribution)) {
            passages.removeLast();
        }
    }

    /** Whether a signature may follow a paragraph: a bare name follows a sentence, and no label such as "Leiterin". */
    private static boolean mayEnd(Passage above, BylineText.Closing closing) {
        return !BylineText.isName(closing.line()) || Sentences.isEnded(above.text());
    }

    /**
     * Removes a dateline from the beginning of the first paragraphs, and returns it; null if there is none.
     *
     * @param titled whether the text has a headline, so that a paragraph above the one with the dateline is its lead
     * @param place of the dateline that the file states, which need not be one of the known; null if it states none
     */
    @Nullable
    DatelineText takeDateline(boolean titled, @Nullable String place) {
        int end = leading();
        String stated = place == null ? "" : "in " + DatelinePlace.asName(place) + "\n";
        String text = passages.stream().limit(NAMING).map(Passage::text).collect(Collectors.joining("\n", stated, ""));
        for (int i = 0; i < end; i++) {
            Passage passage = passages.get(i);
            DatelineText found = passage.kind().isOfPicture() ? null : DatelineText.startOf(passage.text(), text);
            if (found != null) {
                Passage rest = passages.remove(i).from(found.length());
                if (!rest.text().isEmpty()) {
                    passages.add(i, rest);
                }
                leadAbove(i, titled);
                return found;
            }
        }
        return null;
    }

    private void leadAbove(int index, boolean titled) {
        Passage above = index == 0 || !titled ? null : passages.get(index - 1);
        if (above != null && above.kind() == Block.Kind.PARAGRAPH && Sentences.isEnded(above.text())) {
            passages.set(index - 1, above.as(Block.Kind.LEAD));
        }
    }

    /**
     * The number of passages at the beginning of which {@link #LEADING} are text, and no captions, credits or key points in
     * a list.
     */
    private int leading() {
        int end = 0;
        for (int text = 0; text < LEADING && end < passages.size(); end++) {
            Block.Kind kind = passages.get(end).kind();
            text += kind.isOfPicture() || kind == Block.Kind.LIST_ITEM || kind == Block.Kind.LEAD ? 0 : 1;
        }
        return end;
    }
}
