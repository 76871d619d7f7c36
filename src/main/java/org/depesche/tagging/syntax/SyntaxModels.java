package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Properties;
import org.depesche.tagging.text.Sentence;

/** CoreNLP's models of English grammar: its part-of-speech tagger, and the network of its dependency parser. */
final class SyntaxModels {

    private static final String MODELS = "edu/stanford/nlp/models/";

    private final MaxentTagger tagger =
            new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger", new Properties(), false);

    private final ParserNetwork network = new ParserNetwork("/" + MODELS + "parser/nndep/english_UD.gz");

    /** The parts of speech of the sentences of one text. */
    SentenceTags tags() {
        return new SentenceTags(tagger);
    }

    SyntaxTree read(Sentence sentence, SentenceTags tags) {
        SyntaxWords words = SyntaxWords.of(sentence);
        List<HasWord> plain = words.words().stream().<HasWord>map(Word::new).toList();
        List<TaggedWord> tagged = tags.of(plain);
        Parse parse = new Parse(network, tagged);
        return new SyntaxTree(words, tagged, parse.heads(), parse.relations());
    }
}
