package org.depesche.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depesche.article.ArticleDraft;
import org.depesche.article.StoreResult;
import org.depesche.format.Item;
import org.depesche.picture.HeldPictures;
import org.depesche.picture.PictureFile;
import org.depesche.picture.Pictures;
import org.depesche.picture.Pictures.Placed;
import org.depesche.picture.PlacedPicture;
import org.depesche.tagging.Block;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores the pictures that came along with articles. */
@Component
public class ArticlePictures {

    private static final Logger log = LoggerFactory.getLogger(ArticlePictures.class);

    private final Pictures pictures;
    private final HeldPictures held;

    ArticlePictures(Pictures pictures, HeldPictures held) {
        this.pictures = pictures;
        this.held = held;
    }

    /** Makes and keeps the pictures of a draft, before the transaction that stores it. Others are left out. */
    List<Placed> keep(Item.Draft read) {
        List<Placed> kept = new ArrayList<>();
        for (PlacedPicture placed : read.pictures()) {
            PictureFile file = placed.picture().file();
            byte[] bytes = file == null ? new byte[0] : file.bytes().get();
            Optional<String> sha256 = bytes.length > PictureFile.MOST_BYTES ? Optional.empty() : pictures.keep(bytes);
            if (sha256.isEmpty()) {
                log.info("{} is no picture that can be shown, or too large", file == null ? "nothing" : file.name());
            }
            sha256.ifPresent(found -> kept.add(new Placed(
                    placed.block(),
                    beside(read.draft(), placed.block()),
                    found,
                    placed.picture().alternative())));
        }
        return kept;
    }

    private static String beside(ArticleDraft draft, int block) {
        List<Block> body = draft.body();
        return block < body.size() ? body.get(block).text() : "";
    }

    /**
     * Gives an article its pictures. Those of a version that waits for an editor wait with it, and those of a version that is
     * older than the stored one are left out. A version that comes again without pictures keeps those that it has.
     */
    void attach(StoreResult result, List<Placed> kept) {
        if (result instanceof StoreResult.Held waiting && !kept.isEmpty()) {
            held.keep(waiting.version(), kept);
        }
        boolean shown = StoredItems.isNew(result)
                || result instanceof StoreResult.Refused
                || result instanceof StoreResult.Duplicate duplicate
                        && duplicate.as() == StoreResult.Duplicate.As.THE_SAME;
        if (shown && !kept.isEmpty()) {
            pictures.attach(result.article(), kept);
        }
    }
}
