package org.depesche.tagging.syntax;

import java.time.Duration;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grammar of English sentences. The models are loaded when the first sentence comes, which takes seconds, and
 * dropped when none comes for some time. Safe for use by many threads.
 */
public final class SyntaxReader {

    /** Longer sentences are mostly lists and tables, and their trees are seldom right. */
    private static final int LONGEST = 80;

    /** Tokens of the sentences of a text that are read: some thousand sentences of news, which take a second. */
    private static final int MOST_OF_A_TEXT = 20_000;

    private final @Nullable IdleValue<SyntaxModels> models;

    private SyntaxReader(@Nullable IdleValue<SyntaxModels> models) {
        this.models = models;
    }

    /** @param idle the time without a sentence after which the models leave the memory */
    public static SyntaxReader of(Duration idle) {
        return new SyntaxReader(new IdleValue<>(SyntaxModels::new, idle));
    }

    /** Reads nothing, for machines with little memory. */
    public static SyntaxReader none() {
        return new SyntaxReader(null);
    }

    /** A reader of one text. */
    public OfText ofText() {
        return new OfText();
    }

    /** Reads sentences of one text up to a number of tokens, so that no text takes long. */
    public final class OfText {

        private int left = MOST_OF_A_TEXT;
        private @Nullable SentenceTags tags;

        /** The grammar of an English sentence; null for a long one, for the rest of a long text, and without models. */
        public @Nullable SyntaxTree read(Sentence sentence) {
            int size = sentence.size();
            if (models == null || sentence.german || size == 0 || size > LONGEST || size > left) {
                return null;
            }
            left -= size;
            SyntaxModels loaded = models.get();
            if (tags == null) {
                tags = loaded.tags();
            }
            return loaded.read(sentence, tags);
        }
    }
}
