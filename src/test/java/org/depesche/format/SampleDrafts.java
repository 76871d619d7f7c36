package org.depesche.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedTag;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PictureSize;
import org.depesche.picture.PlacedPicture;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Sample files and beside each, as {@code <name>.draft}, the draft that it should be read as. It is written down as one
 * line a field, fields without a value left out.
 */
public final class SampleDrafts {

    private static final Path ROOT = Path.of("src/test/resources/format");

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Berlin"));

    static final ArticleReaders READERS = new ArticleReaders(CLOCK);

    /** Reads dates as the readers of the samples do. */
    public static final DateText DATES = new DateText(CLOCK);

    private SampleDrafts() {}

    /** The names of the sample files of a folder. */
    public static Stream<String> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(name -> !name.endsWith(".draft"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String expected(String name) throws IOException {
        return Files.readString(ROOT.resolve(name + ".draft")).stripTrailing();
    }

    public static String read(String name) throws IOException {
        return read(SourceFile.of(ROOT.resolve(name)));
    }

    public static String read(SourceFile file) {
        try (Stream<Item> items = READERS.read(file)) {
            return items.map(SampleDrafts::print).collect(Collectors.joining("\n\n"));
        }
    }

    /** The items as they are read. Close it. */
    public static Stream<Item> stream(SourceFile file) {
        return READERS.read(file);
    }

    public static List<Item> items(SourceFile file) {
        try (Stream<Item> items = READERS.read(file)) {
            return items.toList();
        }
    }

    public static String print(Item item) {
        return switch (item) {
            case Item.Draft found -> print(found.draft());
            case Item.Unreadable failed -> "unreadable " + failed.index() + ": " + print(failed.problem());
            case Item.Skipped skipped -> "skipped " + skipped.index() + ": " + print(skipped.reason());
        };
    }

    /** The pictures of the first article in a file: {@code 800×600 (ein Kran) at CAPTION: Der Hafen}. */
    public static List<String> pictures(SourceFile file) {
        return items(file).stream()
                .filter(Item.Draft.class::isInstance)
                .map(Item.Draft.class::cast)
                .findFirst()
                .map(found -> found.pictures().stream()
                        .map(placed -> print(placed, found.draft().body()))
                        .toList())
                .orElseThrow();
    }

    private static String print(PlacedPicture placed, List<Block> body) {
        PictureReference picture = placed.picture();
        PictureSize size = PictureSize.of(picture.file().bytes().get());
        Block beside = placed.block() < body.size() ? body.get(placed.block()) : null;
        return size.width() + "×" + size.height()
                + (picture.alternative().isEmpty() ? "" : " (" + picture.alternative() + ")")
                + (beside == null ? " at the end" : " at " + beside.kind() + ": " + beside.text());
    }

    private static String print(Problem problem) {
        return problem.key().replace("format.problem.", "") + " " + problem.arguments();
    }

    private static String print(ArticleDraft draft) {
        StringBuilder out = new StringBuilder();
        line(out, draft.heading().headlineGuessed() ? "guessed" : "headline", draft.headline());
        line(out, "kicker", draft.heading().kicker());
        line(out, "id", draft.identity().sourceId());
        line(out, "version", draft.identity().version());
        line(out, "slugline", draft.identity().slugline());
        if (draft.heading().byline() != null) {
            line(
                    out,
                    "byline",
                    draft.heading().byline().printed() + " "
                            + draft.heading().byline().authors());
        }
        if (draft.heading().dateline() != null) {
            line(
                    out,
                    "dateline",
                    draft.heading().dateline().place() + " | "
                            + draft.heading().dateline().date() + " | "
                            + draft.heading().dateline().printed());
        }
        line(
                out,
                "published",
                draft.publication().published() == null
                        ? null
                        : draft.publication().published().iso());
        line(out, "source", draft.publication().source());
        line(out, "section", draft.publication().section());
        line(out, "language", draft.language() == null ? null : draft.language().toLanguageTag());
        line(out, "rights", draft.publication().rights());
        line(
                out,
                "keywords",
                draft.publication().keywords().isEmpty()
                        ? null
                        : String.join(" | ", draft.publication().keywords()));
        line(
                out,
                "pubstatus",
                draft.clearance().pubstatus().name().equals("USABLE")
                        ? null
                        : draft.clearance().pubstatus());
        line(out, "embargo", draft.clearance().embargo());
        line(out, "correction", draft.correction());
        for (Block block : draft.body()) {
            line(out, block.kind().name(), block.text());
        }
        for (SuppliedTag tag : draft.suppliedTags()) {
            String place = tag.span() == null ? "" : " @ \"" + tag.span().of(draft.text()) + "\"";
            String ids = tag.ids().isEmpty() ? "" : " " + tag.ids();
            line(out, "tag", tag.kind() + " " + tag.name() + place + ids);
        }
        return out.toString().stripTrailing();
    }

    private static void line(StringBuilder out, String name, @Nullable Object value) {
        if (value != null) {
            out.append(name).append(": ").append(value).append('\n');
        }
    }
}
