package org.depesche.format.companions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.format.Item;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PlacedPicture;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Gives a draft the files of the pictures to which it refers. A reference to a picture that did not come along is
 * forgotten; its caption stays. A picture without a caption gets the one that its file has.
 */
public final class CompanionPictures {

    private static final int MOST_PICTURES = 50;

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
            PictureReference picture = placed.picture();
            PictureFile file = picture.file() != null ? picture.file() : first(picture.addresses().stream(), find);
            if (file != null && found.size() < MOST_PICTURES) {
                found.add(new PlacedPicture(
                        placed.block(), new PictureReference(List.of(), file, picture.alternative())));
            }
        }
        if (found.isEmpty() && fileName != null) {
            String stem = fileName.replaceFirst("\\.[^.]*$", "");
            PictureFile file = first(ENDINGS.stream().map(ending -> stem + "." + ending), find);
            if (file != null) {
                found.add(new PlacedPicture(behindLead(read.draft().body()), PictureReference.of(file, null)));
            }
        }
        return withCaptions(read, found);
    }

    private static @Nullable PictureFile first(Stream<String> addresses, Function<String, Optional<PictureFile>> find) {
        return addresses.map(find).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static int behindLead(List<Block> body) {
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
            List<Block> lines =
                    bare ? notes(Objects.requireNonNull(one.picture().file())) : List.of();
            captioned = captioned.withBlocks(block, lines);
            added += lines.size();
            placed.add(new PlacedPicture(block, one.picture()));
        }
        return new Item.Draft(captioned, read.recognised(), placed);
    }

    private static List<Block> notes(PictureFile file) {
        PictureNotes notes = PictureNotes.of(file.bytes().get());
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
