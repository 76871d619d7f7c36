package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.junit.jupiter.api.Test;

class SampleFilesTests {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    @Test
    void everySampleIsReadWhole() throws IOException {
        List<Item> items = items();
        assertThat(items).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Draft.class));
        assertThat(drafts(items)).allSatisfy(draft -> {
            assertThat(draft.publication().published()).as(draft.headline()).isNotNull();
            assertThat(draft.publication().source()).as(draft.headline()).isNotNull();
            assertThat(draft.language()).as(draft.headline()).isNotNull();
            assertThat(draft.heading().dateline()).as(draft.headline()).isNotNull();
            assertThat(draft.heading().headlineGuessed()).as(draft.headline()).isFalse();
            assertThat(draft.body()).as(draft.headline()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void twoThirdsAreGerman() throws IOException {
        List<ArticleDraft> drafts = drafts(items());
        long german = drafts.stream()
                .filter(draft -> draft.language() != null
                        && draft.language().getLanguage().equals("de"))
                .count();
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(30);
        assertThat(german / (double) drafts.size()).isBetween(0.6, 0.75);
    }

    private static List<ArticleDraft> drafts(List<Item> items) {
        return items.stream().map(Item.Draft.class::cast).map(Item.Draft::draft).toList();
    }

    private static List<Item> items() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(SampleFilesTests::read)
                    .toList();
        }
    }

    private static Stream<Item> read(Path file) {
        try {
            return SampleDrafts.READERS.read(SourceFile.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
