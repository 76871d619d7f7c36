package org.depesche.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PlacedPicture;

/** An item of a file. Its position in the stream, from 0, is its index. */
public sealed interface Item {

    /**
     * An article.
     *
     * @param recognised the fields that were recognised in the text, since the file does not state them
     * @param pictures to which the file refers or which are in it, in the order of the text
     */
    record Draft(ArticleDraft draft, Set<DraftField> recognised, List<PlacedPicture> pictures) implements Item {

        public Draft {
            recognised = Set.copyOf(recognised);
            pictures = List.copyOf(pictures);
        }

        /** The same item with more data in its article. */
        public Draft with(ArticleDraft completed) {
            return new Draft(completed, recognised, pictures);
        }

        /** The same item with the files of its pictures, as far as their addresses lead to some. */
        public Draft found(Function<String, Optional<PictureFile>> find) {
            return new Draft(
                    draft,
                    recognised,
                    pictures.stream()
                            .map(placed -> new PlacedPicture(
                                    placed.block(), placed.picture().found(find)))
                            .toList());
        }
    }

    /** An item that cannot be read as an article. */
    record Unreadable(int index, Problem problem) implements Item {}

    /** A sound item other than an article: a picture, a collection. */
    record Skipped(int index, Problem reason) implements Item {}
}
