package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the figures of annotated files for a scorer to compare: {@code mvn -Pbench test -Dtest=FigurePredictions
 * -Ddepesche.figures=DIR}, a directory of {@code *.jsonl} with {@code id, lang, text, date}. The predictions go to
 * {@code target/figures}.
 */
@EnabledIfSystemProperty(named = "depesche.figures", matches = ".+")
class FigurePredictions {

    private final JsonMapper mapper = new JsonMapper();
    private final Tagger tagger =
            Boolean.getBoolean("depesche.plain") ? new Tagger() : Tagger.withSyntax(Duration.ofHours(1));

    @Test
    void writesPredictions() throws IOException {
        Path out = Files.createDirectories(Path.of("target", "figures"));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("depesche.figures")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                List<String> lines =
                        Files.readAllLines(file).stream().map(this::prediction).toList();
                Files.write(out.resolve(file.getFileName()), lines);
            }
        }
        assertThat(out).isNotEmptyDirectory();
    }

    private String prediction(String line) {
        JsonNode row = mapper.readTree(line);
        String text = row.get("text").asString();
        LocalDate published = row.has("date") && !row.get("date").isNull()
                ? LocalDate.parse(row.get("date").asString().substring(0, 10))
                : null;
        ObjectNode prediction =
                mapper.createObjectNode().put("id", row.get("id").asString());
        var figures = prediction.putArray("figures");
        TaggableText tagged = TaggableText.of(text, Locale.of(row.get("lang").asString()), published);
        for (Mention any : tagger.tag(tagged, EnumSet.of(Tagger.Find.ENTITIES, Tagger.Find.FIGURES))) {
            if (!(any instanceof Mention.FigureMention mention)) {
                continue;
            }
            Quantity quantity = mention.figure().quantity();
            ObjectNode node = figures.addObject()
                    .put("start", text.codePointCount(0, mention.span().start()))
                    .put("end", text.codePointCount(0, mention.span().end()))
                    .put("value", quantity.value())
                    .put("unit", quantity.per() == null ? quantity.unit() : quantity.unit() + "/" + quantity.per())
                    .put("kind", mention.figure().kind().code())
                    .put("mod", quantity.modifier().sign())
                    .put("concept", mention.figure().measure());
            Measured measured = mention.figure().measured();
            if (measured != null) {
                Subject subject = measured.subject();
                node.put("measure", measured.name())
                        .put("lemma", measured.lemma())
                        .put("confidence", measured.confidence())
                        .put("qualifier", measured.qualifier())
                        .put("subject", subject == null ? null : subject.name().of(text));
            }
            boolean bounded = !Objects.equals(quantity.lower(), quantity.upper());
            if (bounded && quantity.modifier() != Quantity.Modifier.ORDER) {
                node.put("lower", quantity.lower()).put("upper", quantity.upper());
            }
        }
        return mapper.writeValueAsString(prediction);
    }
}
