package org.depesche.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depesche.picture.PictureFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedPicturesTests {

    private static final byte[] CRANE = SamplePicture.of(800, 600, "jpg");

    @TempDir
    private Path folder;

    private Path article;
    private Path crane;

    @BeforeEach
    void anArticleWithPicturesBesideIt() throws IOException {
        article = put("2024/hafen.html", "Hafen".getBytes());
        crane = put("2024/bilder/Kran 1.jpg", CRANE);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static List<String> found(ImportedPictures pictures, Path article, String address) {
        return pictures.beside(article).apply(address).map(PictureFile::name).stream()
                .toList();
    }

    @Test
    void aPictureIsFoundFromTheFolderOfItsArticleOrByItsName() {
        ImportedPictures pictures = new ImportedPictures(List.of(article, crane));

        assertThat(found(pictures, article, "bilder/Kran%201.jpg")).containsExactly(crane.toString());
        assertThat(found(pictures, article, "../2024/bilder/Kran 1.jpg?w=800")).containsExactly(crane.toString());
        assertThat(found(pictures, article, "https://bilder.example/alt/kran 1.JPG"))
                .containsExactly(crane.toString());
        assertThat(pictures.beside(article)
                        .apply("bilder/Kran 1.jpg")
                        .orElseThrow()
                        .bytes()
                        .get())
                .isEqualTo(CRANE);
    }

    @Test
    void ofSeveralOfOneNameOnlyTheOneAtTheAddressIsFound() throws IOException {
        Path other = put("2023/bilder/Kran 1.jpg", CRANE);
        ImportedPictures pictures = new ImportedPictures(List.of(article, crane, other));

        assertThat(found(pictures, article, "bilder/Kran 1.jpg")).containsExactly(crane.toString());
        assertThat(found(pictures, article, "Kran 1.jpg")).isEmpty();
    }

    @Test
    void aFileThatIsNotImportedIsNotLookedAt() throws IOException {
        put("geheim/pass.jpg", CRANE);
        ImportedPictures pictures = new ImportedPictures(List.of(article, crane));

        assertThat(found(pictures, article, "../geheim/pass.jpg")).isEmpty();
        assertThat(found(pictures, article, folder + "/geheim/pass.jpg")).isEmpty();
    }

    @Test
    void picturesBesideArticlesAreNoArticlesThemselves() throws IOException {
        Path text = put("2024/text.jpg", "Hafen wächst".getBytes());
        ImportedPictures pictures = new ImportedPictures(List.of(article, crane, text));

        assertThat(pictures.contains(crane)).isTrue();
        assertThat(pictures.contains(article)).isFalse();
        assertThat(pictures.contains(text)).isFalse();
        assertThat(new ImportedPictures(List.of(crane)).contains(crane)).isFalse();
    }
}
