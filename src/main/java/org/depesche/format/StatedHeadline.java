package org.depesche.format;

import java.util.List;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.article.notice.Notice;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/** The headline that a file states, or one that is guessed from its text. */
final class StatedHeadline {

    private @Nullable String text;
    /** The headline with its marks, if it is one passage. */
    private @Nullable Passage marked;

    private boolean guessed;

    /** Sets a clean text, unless there is one. A drawn rule is no headline. */
    void put(String stated) {
        text = text == null && !DraftBody.isRule(stated) ? stated : text;
    }

    /** Sets a headline with marked names. If there are several passages, they are joined without the marks. */
    void put(List<Passage> passages) {
        if (passages.size() == 1) {
            Passage only = passages.getFirst();
            marked = only.marks().isEmpty() && only.figures().isEmpty() ? null : only;
            text = only.text();
        } else {
            passages.forEach(passage -> text = text == null ? passage.text() : text + " " + passage.text());
        }
    }

    @Nullable
    String text() {
        return text;
    }

    boolean isGuessed() {
        return guessed;
    }

    boolean is(String line) {
        return line.equals(text);
    }

    /**
     * Removes marks of urgency and of corrections.
     *
     * @param identified whether the corrected article is known
     */
    void dropNotices(boolean identified) {
        if (text != null && marked == null) {
            text = Notice.withoutMarks(text, identified);
        }
    }

    /** Guesses a missing headline from the first sentence. A headline that is running text becomes the first paragraph. */
    void complete(DraftBody body) {
        if (text != null && text.length() > FieldValue.LONGEST) {
            body.addFirst(Passage.of(Block.Kind.PARAGRAPH, text));
            text = null;
        }
        if (text == null && !body.isEmpty()) {
            String title = body.takeTitle();
            guess(title == null ? Sentences.headlineOf(body.firstText()) : title);
        }
    }

    /** Sets a headline that an editor has to check; null leaves none. */
    void guess(@Nullable String found) {
        text = found;
        guessed = true;
    }

    /** The names that are marked in it. */
    List<SuppliedTag> tags() {
        return marked == null || guessed ? List.of() : marked.tagsFrom(0);
    }

    /** The numbers that are marked in it. */
    List<SuppliedFigure> figures() {
        return marked == null || guessed ? List.of() : marked.figures();
    }
}
