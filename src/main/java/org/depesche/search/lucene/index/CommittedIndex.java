package org.depesche.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.follow.IndexContents;
import org.depesche.web.DataSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the last commit of the whole index in this node's folder, beside a server that may write it. */
@Component
@OnLucene
class CommittedIndex implements IndexContents.Place {

    private static final Logger log = LoggerFactory.getLogger(CommittedIndex.class);

    private final ChangeLog changes;
    private final Path folder;

    CommittedIndex(ChangeLog changes, DataSettings settings) {
        this.changes = changes;
        this.folder = settings.data().resolve("index");
    }

    @Override
    public IndexContents open() throws IOException {
        String database = changes.database();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path place : all.filter(Files::isDirectory).sorted().toList()) {
                    LuceneContents index = read(place);
                    if (index == null) {
                        continue;
                    }
                    if (index.position().isWhole(database, ArticleFields.VERSION)) {
                        return index;
                    }
                    index.close();
                }
            }
        }
        throw new IOException(
                "There is no whole index of this database in " + folder + ": start the server, which builds one");
    }

    /** Null if it cannot be read: another one may just begin beside the serving one. */
    private static @Nullable LuceneContents read(Path place) {
        try {
            return LuceneContents.in(place);
        } catch (IOException | RuntimeException e) {
            log.warn("The index in {} cannot be read: {}", place, e.toString());
            return null;
        }
    }
}
