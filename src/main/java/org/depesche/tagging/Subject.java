package org.depesche.tagging;

/**
 * The subject of a figure: the entity of which it holds. The entity is the one that the text's tags find at the name, so that
 * a corrected tag corrects the subject as well.
 *
 * @param name a mention of the entity, anywhere in the text
 */
public record Subject(Span name, Found found) {

    /** The way in which a subject is found. */
    public enum Found {
        /** Its own sentence names it. */
        SENTENCE,
        /** A noun or pronoun of its sentence stands for it: "das Unternehmen". */
        NOUN,
        /** It is the topic of the article. */
        TOPIC,
        /** An editor chose it. */
        EDITOR
    }
}
