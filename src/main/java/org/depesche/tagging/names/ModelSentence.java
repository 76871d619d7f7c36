package org.depesche.tagging.names;

/** The words of a sentence as a model of names has learnt words. */
final class ModelSentence {

    private final ModelWord[] words;
    private final ModelWord nothing;

    /** @param nothing stands before the first word and behind the last one */
    ModelSentence(ModelWord[] words, ModelWord nothing) {
        this.words = words;
        this.nothing = nothing;
    }

    int size() {
        return words.length;
    }

    ModelWord word(int at) {
        return at >= 0 && at < words.length ? words[at] : nothing;
    }

    String text(int at) {
        return word(at).text.text();
    }
}
