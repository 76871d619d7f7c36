package org.depesche.format.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.depesche.tagging.SmallLetters;

/** The open fields of a Word document: instructions with results, within each other. */
public final class WordFields {

    /** Instructions whose results belong to the page and not to the text. */
    private static final Set<String> LEFT_OUT =
            Set.of("page", "numpages", "sectionpages", "section", "toc", "toa", "index", "tc", "xe", "rd", "filename");

    /** Instructions whose results are of the machine on which the document was opened last, and not the day of its text. */
    private static final Set<String> OF_THE_DAY = Set.of("date", "time", "printdate", "savedate");

    private static final int LONGEST_INSTRUCTION = 100;

    private final Deque<Field> fields = new ArrayDeque<>();
    private final boolean margins;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
        private boolean leftOut;
    }

    public WordFields() {
        this(false);
    }

    private WordFields(boolean margins) {
        this.margins = margins;
    }

    /** The fields at the top and the foot of pages, without the days that programs put there. */
    public static WordFields ofMargins() {
        return new WordFields(true);
    }

    /** Begins a field. */
    public void begin() {
        fields.push(new Field());
    }

    /** Takes a part of the instruction of the open field. */
    public void instruction(String text) {
        Field field = fields.peek();
        if (field != null && field.instruction.length() < LONGEST_INSTRUCTION) {
            field.instruction.append(text);
        }
    }

    /** Ends the instruction of the open field. */
    public void separate() {
        Field field = fields.peek();
        if (field != null) {
            String[] words =
                    SmallLetters.of(field.instruction.toString()).strip().split("[\\s\\\\]", 2);
            field.inResult = true;
            field.leftOut = LEFT_OUT.contains(words[0]) || margins && OF_THE_DAY.contains(words[0]);
        }
    }

    /** Ends the innermost field. */
    public void end() {
        fields.poll();
    }

    /** Whether the text at hand is no part of the document's text: an instruction, or the number of a page. */
    public boolean areLeftOut() {
        return fields.stream().anyMatch(field -> !field.inResult || field.leftOut);
    }
}
