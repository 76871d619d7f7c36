package org.depesche.tagging.names;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.tagging.Mention;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tags the sentences of a file of JSON lines ({@code id}, {@code text}) and writes the names for a scorer: {@code mvn
 * -Pbench test -Dtest=NamePredictions -Ddepesche.ner=sentences.jsonl -Ddepesche.ner.out=names.jsonl
 * -Ddepesche.ner.language=de}. Prints the speed.
 */
@EnabledIfSystemProperty(named = "depesche.ner", matches = ".+")
class NamePredictions {

    @Test
    void writesTheNamesOfEverySentence() throws Exception {
        Locale language = Locale.forLanguageTag(System.getProperty("depesche.ner.language", "de"));
        JsonMapper json = new JsonMapper();
        List<JsonNode> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("depesche.ner")))) {
            sentences.add(json.readTree(line));
        }
        Tagger tagger = new Tagger();
        tagger.warmUp();
        List<String> found = new ArrayList<>();
        long start = System.nanoTime();
        for (JsonNode sentence : sentences) {
            String text = sentence.get("text").stringValue();
            for (Mention mention : tagger.tag(TaggableText.of(text, language, null), Set.of(Tagger.Find.ENTITIES))) {
                Mention.EntityMention name = (Mention.EntityMention) mention;
                found.add(json.writeValueAsString(json.createObjectNode()
                        .put("id", sentence.get("id").stringValue())
                        .put("start", text.codePointCount(0, name.span().start()))
                        .put("end", text.codePointCount(0, name.span().end()))
                        .put("type", name.entity().kind().name())));
            }
        }
        long words = sentences.stream()
                .mapToLong(s -> s.get("text").stringValue().split("\\s+").length)
                .sum();
        System.out.printf("%d words, %.0f words/s%n", words, words / ((System.nanoTime() - start) / 1e9));
        Files.write(Path.of(System.getProperty("depesche.ner.out")), found);
    }
}
