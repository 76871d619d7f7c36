package org.depesche.format.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.format.CleanText;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.depesche.picture.PictureReference;

/**
 * Collects the paragraphs of a document while it is read. The cells of a table's row become one paragraph, and a text
 * box follows the paragraph to which it is fixed.
 */
public final class DocumentWriter {

    /** The least space that sets a paragraph in from the others, in twentieths of a point: half a centimetre. */
    public static final int INDENT = 283;

    /** The places of pictures, of which fewer are shown: an article of so many has more logos and buttons than text. */
    private static final int MOST_PICTURES = 1_000;

    /** The deepest nesting of tables and text boxes. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_ROW = 140;

    private static final Pattern TAB = Pattern.compile("\t");

    private final Deque<Story> stories = new ArrayDeque<>(List.of(new Story()));
    private final List<PictureReference> closing = new ArrayList<>();
    private final boolean margins;
    private int length;
    private int paragraphs;
    private int pictures;

    public DocumentWriter() {
        this(false);
    }

    private DocumentWriter(boolean margins) {
        this.margins = margins;
    }

    /** A writer of the lines at the top and the foot of the pages. */
    public static DocumentWriter ofMargins() {
        return new DocumentWriter(true);
    }

    /** The text of the document or of a text box, with its open paragraph. */
    private static final class Story {
        private final List<OfficeParagraph> finished = new ArrayList<>();
        private final List<OfficeParagraph> boxes = new ArrayList<>();
        /** The open rows of nested tables with their cells, the last of which is open. */
        private final Deque<List<List<OfficeParagraph>>> rows = new ArrayDeque<>();

        private final StringBuilder text = new StringBuilder();
        private final StoryPictures pictures = new StoryPictures();
        private boolean indented;
        private LookOfLetters look = new LookOfLetters();

        List<OfficeParagraph> place() {
            List<List<OfficeParagraph>> row = rows.peek();
            return row == null ? finished : row.getLast();
        }
    }

    /** Appends letters to the open paragraph, unless they are hidden. A line feed in them is a blank. */
    public void text(String text, Look look) {
        if (look.isHidden()) {
            return;
        }
        Story story = stories.element();
        String line = text.replace('\n', ' ').replace('\r', ' ');
        // a tab stands between the left part, the middle and the right part
        story.text.append(margins ? line.replace("\t", " | ") : line);
        length += text.length();
        if (length > Limits.TEXT) {
            throw new UnreadableException(Problem.of("text-long", Limits.TEXT, length));
        }
        story.look.add(text, look);
    }

    public void lineBreak() {
        stories.element().text.append('\n');
    }

    /** Adds a picture to the open paragraph. It stands at the next one if that has no text. Very many are left out. */
    public void picture(PictureReference picture) {
        if (++pictures <= MOST_PICTURES) {
            stories.element().pictures.add(picture);
        }
    }

    /** Sets the open paragraph in from the others, as quotations are. */
    public void indent() {
        stories.element().indented = true;
    }

    /** Whether the open paragraph has no letters yet. */
    public boolean isBlank() {
        return stories.element().text.toString().isBlank();
    }

    /** Ends the open paragraph. */
    public void endParagraph(StyleRole stated, int level) {
        StyleRole role = margins ? StyleRole.BODY : stated;
        Story story = stories.element();
        String text = lines(story.text);
        if (role == StyleRole.LEFT_OUT) {
            story.pictures.drop();
        }
        if (!text.isEmpty() && role != StyleRole.LEFT_OUT) {
            if (++paragraphs > Limits.PARAGRAPHS) {
                throw new UnreadableException(Problem.of("text-many-paragraphs", Limits.PARAGRAPHS, paragraphs));
            }
            LookOfLetters look = story.look;
            OfficeParagraph plain =
                    new OfficeParagraph(role, level, text, look.areBold(), look.areItalic(), look.size(), List.of());
            OfficeParagraph paragraph = story.indented ? plain.setIn() : plain;
            story.place().add(story.pictures.end(paragraph, story.boxes, story.place()));
        } else {
            story.pictures.endBlank();
            story.pictures.giveTo(story.boxes);
        }
        story.text.setLength(0);
        story.indented = false;
        story.look = new LookOfLetters();
        story.place().addAll(story.boxes);
        story.boxes.clear();
    }

    /** The clean lines; blank ones stay between others, because they separate paragraphs. */
    private static String lines(StringBuilder text) {
        return text.indexOf("\n") < 0
                ? line(text.toString())
                : CleanText.of(text.toString())
                        .lines()
                        .map(DocumentWriter::line)
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    /** A clean line; a short one keeps the tabs between its words, because lines above a text are laid out with them. */
    private static String line(String text) {
        String line = CleanText.line(text);
        return text.indexOf('\t') < 0 || line.length() > LONGEST_ROW
                ? line
                : TAB.splitAsStream(CleanText.of(text))
                        .map(CleanText::line)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining("\t"));
    }

    /** Opens the row of a table, within the open cell if there is one. */
    public void beginRow() {
        Story story = stories.element();
        if (story.rows.size() >= DEEPEST) {
            throw new UnreadableException(Problem.of("office-deep", DEEPEST));
        }
        List<List<OfficeParagraph>> row = new ArrayList<>();
        row.add(new ArrayList<>());
        story.rows.push(row);
    }

    /** Ends a cell of the open row. */
    public void endCell() {
        List<List<OfficeParagraph>> row = stories.element().rows.peek();
        if (row != null) {
            row.add(new ArrayList<>());
        }
    }

    /** The number of open rows: the depth of nested tables. */
    public int rows() {
        return stories.element().rows.size();
    }

    /** Opens and closes rows until as many are open as tables are within each other. */
    public void openRows(int depth) {
        while (rows() < depth) {
            beginRow();
        }
        while (rows() > depth) {
            endRow();
        }
    }

    public void endRow() {
        Story story = stories.element();
        List<List<OfficeParagraph>> row = story.rows.poll();
        if (row != null) {
            story.place().addAll(OfficeParagraph.ofRow(row));
        }
    }

    /** Opens a text box, whose text follows the open paragraph. */
    public void beginBox() {
        if (stories.size() >= DEEPEST) {
            throw new UnreadableException(Problem.of("office-deep", DEEPEST));
        }
        stories.push(new Story());
    }

    public void endBox() {
        Story box = stories.pop();
        List<OfficeParagraph> inside = close(box);
        stories.element().boxes.addAll(inside);
        stories.element().pictures.addAll(box.pictures.take());
    }

    /** All paragraphs, when the document has been read. */
    public List<OfficeParagraph> paragraphs() {
        while (stories.size() > 1) {
            endBox();
        }
        Story whole = stories.element();
        List<OfficeParagraph> all = close(whole);
        closing.addAll(whole.pictures.take());
        return all;
    }

    /** The pictures below the last of the {@link #paragraphs}. */
    List<PictureReference> closingPictures() {
        return closing;
    }

    private List<OfficeParagraph> close(Story story) {
        stories.push(story);
        endParagraph(StyleRole.BODY, 0);
        while (!story.rows.isEmpty()) {
            endRow();
        }
        stories.pop();
        story.pictures.giveToLast(story.finished);
        return story.finished;
    }
}
