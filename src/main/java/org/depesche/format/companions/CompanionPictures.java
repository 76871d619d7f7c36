package org.depesche.format.companions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.depesche.article.ArticleDraft;
import org.depesche.format.Item;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PictureSize;
import org.depesche.picture.PlacedPicture;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Gives a draft the files of the pictures to which it refers. A reference to a picture that did not come along is
 * forgotten; its caption stays. A picture without a caption gets the one that its file has; if that has none either, a
 * small picture or a logo is left out.
 */
public final class CompanionPictures {

    private static final int MOST_PICTURES = 50;

    /** The name or the description of a logo or a signature, but not of a logopaedist. */
    private static final Pattern LOGO =
            Pattern.compile("(?:(?<!\\p{L})|(?<=\\p{Ll}))(?:[lL]ogo|LOGO|[sS]ignature?)s?(?!\\p{Ll})");

    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "webp", "gif", "JPG", "JPEG", "PNG");

    private CompanionPictures() {}

    /**
     * @param find the picture of an address in the file; empty if it did not come along
     * @param fileName of the file, if this is its first article: a picture of the same name belongs to it, unless it refers
     *     to others; else null
     */
    public static Item.Draft of(
            Item.Draft read, Function<String, Optional<PictureFile>> find, @Nullable String fileName) {
        List<PlacedPicture> found = new ArrayList<>();
        for (PlacedPicture placed : read.pictures()) {
            PictureReference picture = placed.picture().found(find);
            if (picture.file() != null && found.size() < MOST_PICTURES) {
                found.add(new PlacedPicture(placed.block(), picture));
            }
        }
        if (found.isEmpty() && fileName != null) {
            String stem = fileName.replaceFirst("\\.[^.]*$", "");
            ENDINGS.stream()
                    .map(ending -> find.apply(stem + "." + ending))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(file ->
                            found.add(new PlacedPicture(place(read.draft().body()), PictureReference.of(file, null))));
        }
        return withCaptions(read, found);
    }

    /** At the first caption, which belongs to it if the text refers to no picture; without one, behind the lead. */
    private static int place(List<Block> body) {
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).kind().isOfPicture()) {
                return i;
            }
        }
        return Math.min(1, body.size());
    }

    private static Item.Draft withCaptions(Item.Draft read, List<PlacedPicture> pictures) {
        ArticleDraft captioned = read.draft();
        List<PlacedPicture> placed = new ArrayList<>();
        int added = 0;
        for (PlacedPicture one : pictures) {
            int block = one.block() + added;
            boolean bare = block >= captioned.body().size()
                    || !captioned.body().get(block).kind().isOfPicture();
            List<Block> lines = List.of();
            if (bare) {
                byte[] bytes =
                        Objects.requireNonNull(one.picture().file()).bytes().get();
                lines = notes(bytes);
                if (lines.isEmpty() && isOrnament(one.picture(), bytes)) {
                    continue;
                }
            }
            captioned = captioned.withBlocks(block, lines);
            added += lines.size();
            placed.add(new PlacedPicture(block, one.picture()));
        }
        return new Item.Draft(captioned, read.recognised(), placed);
    }

    private static boolean isOrnament(PictureReference picture, byte[] bytes) {
        PictureSize size = PictureSize.of(bytes);
        String path = Objects.requireNonNull(picture.file()).name();
        return size == null
                || size.isOrnament()
                || LOGO.matcher(path.substring(path.lastIndexOf('/') + 1)).find()
                || LOGO.matcher(picture.alternative()).lookingAt();
    }

    private static List<Block> notes(byte[] bytes) {
        PictureNotes notes = PictureNotes.of(bytes);
        List<Block> lines = new ArrayList<>();
        if (!notes.caption().isEmpty()) {
            lines.add(new Block(Block.Kind.CAPTION, notes.caption()));
        }
        if (!notes.credit().isEmpty()) {
            lines.add(new Block(Block.Kind.CREDIT, notes.credit()));
        }
        return lines;
    }
}
