package org.depesche.format.companions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PlacedPicture;
import org.depesche.picture.SamplePicture;
import org.depesche.tagging.Block;
import org.junit.jupiter.api.Test;

class CompanionPicturesTests {

    private static final byte[] PLAIN = SamplePicture.of(300, 200, "jpg");

    private final ArticleReaders readers = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));

    private Item.Draft read(String name, String text, Map<String, byte[]> companions) {
        SourceFile file = SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8))
                .with(address ->
                        Optional.ofNullable(companions.get(address)).map(bytes -> PictureFile.of(address, bytes)));
        try (Stream<Item> items = readers.read(file)) {
            return (Item.Draft) items.findFirst().orElseThrow();
        }
    }

    @Test
    void aPictureStandsAtItsCaption() {
        Item.Draft read = read("deich.md", """
                # Deich wird höher

                Der Deich bei Amrund wird erhöht.

                ![Ein Bagger](bilder/bagger.jpg "Zwölf Bagger sind im Einsatz")

                Das dauert zwei Jahre.
                """, Map.of("bilder/bagger.jpg", PLAIN));

        PlacedPicture placed = read.pictures().getFirst();
        assertThat(read.draft().body().get(placed.block()))
                .isEqualTo(new Block(Block.Kind.CAPTION, "Zwölf Bagger sind im Einsatz"));
        assertThat(placed.picture().alternative()).isEqualTo("Ein Bagger");
    }

    @Test
    void aPictureWithoutACaptionStandsAboveTheNextParagraph() {
        Item.Draft read = read("seite.html", """
                <html><body><article><h1>Turm offen</h1><p>Der Turm ist wieder offen.</p>
                <figure><img src="turm.png" alt=""></figure><p>Er war lange zu.</p></article></body></html>
                """, Map.of("turm.png", PLAIN));

        assertThat(read.pictures()).extracting(PlacedPicture::block).containsExactly(1);
        assertThat(read.draft().body()).hasSize(2);
    }

    @Test
    void aPictureThatDidNotComeAlongLeavesItsCaption() {
        Item.Draft read = read("deich.md", """
                # Deich wird höher

                Der Deich wird erhöht.

                ![](https://bilder.example/bagger.jpg "Ein Bagger")
                """, Map.of());

        assertThat(read.pictures()).isEmpty();
        assertThat(read.draft().body()).contains(new Block(Block.Kind.CAPTION, "Ein Bagger"));
    }

    @Test
    void aPictureWithTheNameOfTheArticleBelongsToItAndBringsItsCaption() {
        byte[] captioned = SamplePicture.captioned("Der Hafen am Morgen", "Jan Muster", "Nordagentur");

        Item.Draft read = read(
                "hafen.txt",
                "Hafen wächst\n\nDer Hafen ist im Mai gewachsen.\n\nEr wächst weiter.\n",
                Map.of("hafen.jpg", captioned));

        assertThat(read.draft().body())
                .containsExactly(
                        Block.paragraph("Der Hafen ist im Mai gewachsen."),
                        new Block(Block.Kind.CAPTION, "Der Hafen am Morgen"),
                        new Block(Block.Kind.CREDIT, "Jan Muster/Nordagentur"),
                        Block.paragraph("Er wächst weiter."));
        assertThat(read.pictures()).extracting(PlacedPicture::block).containsExactly(1);
    }

    @Test
    void aPictureWithTheNameOfTheArticleStandsAtTheOnlyCaptionOfTheText() {
        Item.Draft read = read(
                "hafen.txt",
                "Hafen wächst\n\nDer Hafen ist im Mai gewachsen.\n\nEr wächst weiter.\n\nBU: Der neue Kran. Foto: Jan Muster\n",
                Map.of("hafen.jpg", SamplePicture.captioned("Der Hafen am Morgen", "Jan Muster", "Nordagentur")));

        assertThat(read.draft().body()).hasSize(4).contains(new Block(Block.Kind.CAPTION, "Der neue Kran."));
        assertThat(read.pictures()).extracting(PlacedPicture::block).containsExactly(2);
    }

    @Test
    void namesBehindACaptionThatIsAddedKeepTheirPlaces() {
        byte[] captioned = SamplePicture.captioned("Die Brücke", "Jan Muster", "Nordagentur");
        Item.Draft read = read("bruecke.xml", """
                <nitf><head><title>Brücke frei</title></head><body><body.content><p>Die Brücke ist frei.</p>
                <media media-type="image"><media-reference source="bruecke-1.jpg"/></media>
                <p>Das sagte <person>Ole Petersen</person>.</p></body.content></body></nitf>
                """, Map.of("bruecke-1.jpg", captioned));

        assertThat(read.draft().body()).hasSize(4);
        assertThat(read.draft().suppliedTags().getFirst().span().of(read.draft().text()))
                .isEqualTo("Ole Petersen");
    }

    @Test
    void theLargestOfSeveralSizesIsTaken() {
        Item.Draft read =
                read("moor.json", """
                {"headline": "Moor wird nass", "body_html": "<p>Das Moor bekommt Wasser.</p>", "associations": {"featuremedia":
                {"type": "picture", "description_text": "Torf", "renditions": {
                "thumbnail": {"href": "klein.jpg", "width": 120}, "original": {"href": "gross.jpg", "width": 4000}}}}}
                """, Map.of("klein.jpg", PLAIN, "gross.jpg", SamplePicture.of(900, 600, "jpg")));

        assertThat(read.pictures().getFirst().picture().file().name()).isEqualTo("gross.jpg");
        assertThat(read.draft().body().get(read.pictures().getFirst().block()).text())
                .isEqualTo("Torf");
    }
}
