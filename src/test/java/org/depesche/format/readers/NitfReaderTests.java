package org.depesche.format.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedFigure;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.tagging.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @Test
    void takesTheNumbersThatTheFileMarks() {
        String nitf = """
                <nitf><body><body.head><hedline><hl1>Handel</hl1></hedline></body.head><body.content>
                <p>KIEL, 16. Mai - Das Volumen stieg auf <money unit="EUR">3 Millionen</money>.</p>
                <p>Gezählt wurden <num units="t" decimal-ch="," thousands-ch=".">1.234,5</num> Tonnen.</p>
                </body.content></body></nitf>""";

        ArticleDraft draft = SampleDrafts.items(SourceFile.of("a.xml", nitf.getBytes(StandardCharsets.UTF_8))).stream()
                .map(item -> ((Item.Draft) item).draft())
                .findFirst()
                .orElseThrow();

        assertThat(draft.suppliedFigures())
                .extracting(figure -> figure.span().of(draft.text()), SuppliedFigure::unit, SuppliedFigure::value)
                .containsExactly(tuple("3 Millionen", "EUR", null), tuple("1.234,5", "t", new BigDecimal("1234.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSV - BVB 3:1", "IBAN: DE12 3456 7890 1234 00", "– Lisa Beispiel"})
    void aScoreAnAccountAndASpeakerAreNoSubheads(String line) {
        String nitf = "<nitf><body><body.head><hedline><hl1>Hafen</hl1></hedline></body.head><body.content>"
                + "<p>Sie sagte: „Der Hafen wächst.“</p><p>" + line + "</p><p>Der Rat tagt am Montag.</p>"
                + "</body.content></body></nitf>";

        assertThat(SampleDrafts.items(SourceFile.of("a.xml", nitf.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().body())
                                .extracting(Block::kind)
                                .doesNotContain(Block.Kind.SUBHEAD));
    }

    static Stream<String> files() {
        return SampleDrafts.in("nitf");
    }
}
