package org.depesche.format.rtf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.depesche.format.Problem;
import org.depesche.format.Sentences;
import org.depesche.format.UnreadableException;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.WordFields;
import org.depesche.picture.PictureFile;
import org.jspecify.annotations.Nullable;

/** Reads the groups of an RTF file, with all tracked changes accepted, even if its brackets do not match. */
final class RtfBody {

    private static final int DEEPEST = 2_000;

    /** Bytes that are decoded at a time. */
    private static final int AT_A_TIME = 8_000;

    /** The code page of the Macintosh. */
    private static final int MACINTOSH = 10_000;

    private final RtfTokens tokens;
    private final RtfDefinitions definitions = new RtfDefinitions();
    private final RtfText text = new RtfText(definitions.styles(), new DocumentWriter(), new WordFields());
    private final RtfText margins =
            new RtfText(definitions.styles(), DocumentWriter.ofMargins(), WordFields.ofMargins());
    private final RtfPictures pictures = new RtfPictures(text);
    private final Deque<RtfState> states = new ArrayDeque<>();
    /** Bytes of text that are not decoded yet: some letters take two. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private RtfState state = new RtfState();
    /** The number of letters to be skipped, because they stand for the last one of Unicode in old programs. */
    private int toSkip;

    RtfBody(RtfTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws UnreadableException if the file breaks off */
    OfficeDocument read() throws IOException {
        boolean outside = true;
        for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
            // text after the last bracket counts only if more RTF precedes it
            outside &= kind == RtfTokens.Kind.RAW;
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> outside = close();
                case CONTROL -> control();
                default -> {
                    if (!outside) {
                        letter();
                    }
                }
            }
        }
        flush();
        if (isCut()) {
            throw new UnreadableException(Problem.of("office-broken", "RTF"));
        }
        return OfficeDocument.of(text.writer(), definitions.properties(), margins.writer());
    }

    /** Whether the file ends within a group, or within a sentence and without its last bracket. */
    private boolean isCut() {
        boolean open =
                !text.writer().isBlank() && !Sentences.isEnded(text.last().strip());
        return states.size() > 1 || states.size() == 1 && open;
    }

    private void open() {
        flush();
        toSkip = 0;
        if (states.size() >= DEEPEST) {
            throw new UnreadableException(Problem.of("office-deep", DEEPEST));
        }
        RtfState around = states.peek();
        if (state.destination == RtfDestination.STYLES
                && around != null
                && around.destination != RtfDestination.STYLES) {
            definitions.begin();
        }
        states.push(state);
        state = state.opened();
    }

    /** Closes a group, and tells whether it was the last one. */
    private boolean close() {
        flush();
        toSkip = 0;
        if (states.isEmpty()) {
            return true;
        }
        RtfState closed = state;
        state = states.pop();
        definitions.end(closed, state.destination);
        pictures.end(closed, state);
        text(closed).end(closed, state);
        return states.isEmpty();
    }

    private void control() throws IOException {
        flush();
        toSkip = 0;
        String word = tokens.word();
        if (word.equals("bin")) {
            pictures.bytes(tokens.binary(PictureFile.MOST_BYTES), state);
            return;
        }
        boolean begins = state.begins;
        state.begins = word.equals("*");
        state.starred |= word.equals("*");
        if (word.equals("*") || begins && enter(word) || state.destination == RtfDestination.LEFT_OUT) {
            return;
        }
        switch (state.destination) {
            case FONTS -> definitions.ofFont(tokens);
            case STYLES -> definitions.ofStyle(tokens, state);
            case PICTURE -> pictures.set(tokens);
            default -> {
                if (!state.set(tokens)) {
                    ofTheText(word);
                }
            }
        }
    }

    /** Enters the destination that a word at the beginning of a group names; false if it names none. */
    private boolean enter(String word) {
        RtfDestination named = RtfDestination.of(word);
        if (state.destination == RtfDestination.LEFT_OUT) {
            return true;
        }
        if (state.destination == RtfDestination.VARIANTS && !word.equals("ud")) {
            state.destination = RtfDestination.LEFT_OUT;
            return true;
        }
        switch (word) {
            case "ud" -> state.destination = RtfState.aroundVariants(states);
            case "shptxt", "dptxbxtext" -> {
                text(state).writer().beginBox();
                state.box = true;
                state.destination = RtfDestination.BODY;
                state.resetParagraph();
            }
            case "nesttableprops" -> state.destination = RtfDestination.BODY;
            case "shppict" -> {
                // the picture in it is taken, and not the older form of the same that follows
            }
            case "shpinst", "pict", "sp" -> pictures.enter(word, state);
            case "field" -> {
                text(state).fields().begin();
                state.field = true;
            }
            case "fldrslt" -> text(state).fields().separate();
            case "pntext", "listtext" -> {
                text(state).beginItem();
                state.destination = RtfDestination.LEFT_OUT;
            }
            default -> {
                return enter(named);
            }
        }
        return true;
    }

    private boolean enter(@Nullable RtfDestination named) {
        if (named == RtfDestination.MARGIN) {
            state.margin = true;
            state.resetParagraph();
            state.destination = RtfDestination.BODY;
            return true;
        }
        if (named != null) {
            definitions.begin();
            state.destination = named;
            return true;
        }
        if (state.starred && state.destination != RtfDestination.STYLES) {
            state.destination = RtfDestination.LEFT_OUT;
            return true;
        }
        return false;
    }

    private void ofTheText(String word) {
        switch (word) {
            case "ansicpg" -> definitions.encoding().codePage(tokens.number());
            case "mac" -> definitions.encoding().codePage(MACINTOSH);
            case "pc" -> definitions.encoding().codePage(437);
            case "pca" -> definitions.encoding().codePage(850);
            case "u" -> {
                write(definitions.encoding().sign((char) tokens.number(), state.font));
                toSkip = state.skipped;
            }
            default -> {
                if (state.destination == RtfDestination.BODY) {
                    text(state).control(tokens, state);
                }
            }
        }
    }

    /** The text to which a group belongs: that of the document, or the lines at the top and the foot of the pages. */
    private RtfText text(RtfState group) {
        return group.margin ? margins : text;
    }

    private void letter() {
        state.begins = false;
        if (toSkip > 0) {
            toSkip--;
        } else if (state.destination == RtfDestination.PICTURE) {
            pictures.digit(tokens.number());
        } else if (state.destination != RtfDestination.LEFT_OUT) {
            if (bytes.size() > AT_A_TIME && tokens.number() == ' ') {
                flush();
            }
            bytes.write(tokens.number());
        }
    }

    /** Decodes the open bytes. */
    private void flush() {
        if (bytes.size() > 0) {
            write(definitions.encoding().text(bytes.toByteArray(), state.font));
            bytes.reset();
        }
    }

    private void write(String letters) {
        switch (state.destination) {
            case INSTRUCTION -> text(state).fields().instruction(letters);
            case BODY -> text(state).write(letters, state);
            case PROPERTY_NAME, PROPERTY_VALUE -> pictures.text(letters);
            case SHAPE, PROPERTY, PICTURE, LEFT_OUT, VARIANTS -> {
                // not of the text
            }
            default -> definitions.text(letters);
        }
    }
}
