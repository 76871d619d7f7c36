package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.PictureCleanup;
import org.depesche.picture.Pictures;
import org.depesche.picture.SamplePicture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long pictures are kept: with a version that waits for an editor, and a day without any article. */
@DepescheTest
class KeptPicturesTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private EditedArticles decisions;

    @Autowired
    private Pictures pictures;

    @Autowired
    private PictureCleanup cleanup;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UniqueWord.next();
    // other sizes than in any other test, for pictures of the same content are one
    private final byte[] ferry = SamplePicture.of(731, 483, "png");
    private final byte[] harbour = SamplePicture.of(737, 487, "png");

    /** Hands in a version of the article with its picture, or without if that is null, and returns the article's id. */
    private long handIn(int version, String text, byte @Nullable [] picture) throws IOException {
        String item = """
                {"uri": "urn:%s", "version": "%d", "headline": "Fähre %s", "language": "de", "source": "Küste",
                "firstcreated": "2024-05-16T10:00:00Z", "body_html": "<p>%s</p><figure><img src='faehre.png'></figure>"}
                """.formatted(unique, version, unique, text);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("faehre.json"));
            zip.write(item.getBytes(StandardCharsets.UTF_8));
            if (picture != null) {
                zip.putNextEntry(new ZipEntry("faehre.png"));
                zip.write(picture);
            }
        }
        long run = uploads.accept(
                List.of(UploadedFile.of(unique + version + ".zip", packed.toByteArray())),
                Defaults.of("2024-05-16", "Küste", "de", Publishing.CLEAR, ZoneId.of("Europe/Berlin")),
                "tilda");
        Eventually.await().until(() -> runs.find(run, 0).orElseThrow(), IngestRun::isFinished);
        return jdbc.sql("select id from article where source_id = :id")
                .param("id", "urn:" + unique)
                .query(Long.class)
                .single();
    }

    private List<String> shown(long article) {
        return pictures.of(article).stream().map(ArticlePicture::sha256).toList();
    }

    private void age(byte[] picture) {
        jdbc.sql("update picture set stored_at = now() - interval '25 hours' where sha256 = :sha256")
                .param("sha256", DigestUtils.sha256Hex(picture))
                .update();
    }

    private boolean isKept(byte[] picture) {
        return jdbc.sql("select exists (select from picture where sha256 = :sha256)")
                .param("sha256", DigestUtils.sha256Hex(picture))
                .query(Boolean.class)
                .single();
    }

    @Test
    void aHeldVersionShowsItsPicturesWhenItIsReleased() throws IOException {
        long article = handIn(1, "Die Fähre liegt im Hafen von Kiel.", ferry);
        handIn(2, "Sperrfrist: Montag 6 Uhr. Die Fähre ist gesunken.", harbour);

        assertThat(shown(article)).containsExactly(DigestUtils.sha256Hex(ferry));
        age(harbour);
        cleanup.clean();

        long version = jdbc.sql("select id from held_version where article_id = :article")
                .param("article", article)
                .query(Long.class)
                .single();
        assertThat(decisions.publish(version)).isTrue();

        assertThat(shown(article)).containsExactly(DigestUtils.sha256Hex(harbour));
    }

    @Test
    void aHeldVersionThatComesAgainWithoutItsPicturesKeepsThem() throws IOException {
        handIn(1, "Die Fähre liegt im Hafen von Kiel.", ferry);
        handIn(2, "Sperrfrist: Montag 6 Uhr. Die Fähre ist gesunken.", harbour);
        long article = handIn(2, "Sperrfrist: Montag 6 Uhr. Die Fähre ist gesunken.", null);

        long version = jdbc.sql("select id from held_version where article_id = :article")
                .param("article", article)
                .query(Long.class)
                .single();
        assertThat(decisions.publish(version)).isTrue();
        assertThat(shown(article)).containsExactly(DigestUtils.sha256Hex(harbour));
    }

    @Test
    void aPictureThatNoArticleHasAnyMoreIsDeletedADayAfterItCame() throws IOException {
        handIn(1, "Die Fähre liegt im Hafen von Kiel.", ferry);
        handIn(2, "Die Fähre liegt nun im Hafen von Lübeck.", harbour);
        cleanup.clean();
        assertThat(isKept(ferry)).isTrue();

        age(ferry);
        age(harbour);
        // it comes again before an article has it
        pictures.keep(ferry);
        cleanup.clean();
        assertThat(isKept(ferry)).isTrue();

        age(ferry);
        cleanup.clean();
        assertThat(isKept(ferry)).isFalse();
        assertThat(isKept(harbour)).isTrue();
    }
}
