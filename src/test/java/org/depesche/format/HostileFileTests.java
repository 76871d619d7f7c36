package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.depesche.HostileText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** No text makes a reader slow, wherever in a file it stands. */
@Tag("slow")
class HostileFileTests {

    private static final int LENGTH = 64 << 10;

    /** For the forms of a text together. Beyond it the machine is slow, or the work grows faster than the text. */
    private static final Duration MEASURABLE = Duration.ofMillis(600);

    private static final double MOST_GROWTH = 3;

    /** Each text is read in a third of the forms, so that all texts are in some and all forms have many. */
    private static final int TURNS = 3;

    private static final ArticleReaders READERS = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));

    private record Form(String file, UnaryOperator<String> around) {}

    private static final List<Form> FORMS = List.of(
            new Form("a.txt", text -> text),
            new Form("b.txt", text -> "Titel\nVon Peter Müller\n\nAnfang.\n\n" + text),
            new Form("a.md", text -> "# Titel\n\nAnfang.\n\n" + text),
            new Form("a.html", text -> page("Titel", "<h1>Titel</h1><p>Anfang. " + text + "</p>")),
            new Form("b.html", text -> page(text, "<h1>" + text + "</h1><p>Anfang.</p>")),
            new Form("a.json", text -> json("\"Titel\"", quoted(text))),
            new Form("b.json", text -> json(quoted(text), "\"Anfang.\"")),
            new Form("a.xml", text -> nitf(text.replace("&", "&amp;").replace("<", "&lt;"))),
            new Form("b.xml", HostileFileTests::nitf));

    private static String page(String title, String body) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body><article>" + body
                + "</article></body></html>";
    }

    private static String json(String headline, String body) {
        return "{\"uri\":\"urn:x\",\"headline\":" + headline + ",\"byline\":" + headline + ",\"body_text\":" + body
                + "}";
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }

    private static String nitf(String text) {
        return "<?xml version=\"1.0\"?><nitf><body><body.head><hedline><hl1>Titel</hl1></hedline></body.head>"
                + "<body.content><p>" + text + "</p></body.content></body></nitf>";
    }

    @BeforeAll
    static void warmUp() {
        HostileText.all().filter(text -> text.name().contains("sentence")).forEach(text -> read(text.of(50_000), 0));
    }

    static Stream<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesNoMoreWorkThanItsLengthIsWorthWhereverItStands(HostileText text) {
        int turn = Math.floorMod(text.name().hashCode(), TURNS);
        String whole = text.of(LENGTH);

        if (HostileText.cost(() -> read(whole, turn)).compareTo(MEASURABLE) > 0) {
            String half = text.of(LENGTH / 2);
            assertThat(HostileText.growth(() -> read(half, turn), () -> read(whole, turn)))
                    .isLessThan(MOST_GROWTH);
        }
    }

    private static void read(String text, int turn) {
        for (int i = turn; i < FORMS.size(); i += TURNS) {
            Form form = FORMS.get(i);
            byte[] bytes = form.around.apply(text).getBytes(StandardCharsets.UTF_8);
            try (Stream<Item> items = READERS.read(SourceFile.of(form.file, bytes))) {
                assertThat(items.findFirst()).as(form.file).isPresent();
            }
        }
    }
}
