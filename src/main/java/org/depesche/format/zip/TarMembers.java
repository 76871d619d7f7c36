package org.depesche.format.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.depesche.format.FileWindow;
import org.depesche.format.Spool;
import org.jspecify.annotations.Nullable;

/** The members of a TAR, one after the other: a TAR has no list of contents. */
public final class TarMembers implements Closeable {

    /** The bytes of one header, with its long names and attributes. */
    private static final int LONGEST_HEADER = 1 << 20;

    private final FileWindow file;
    private final TarArchiveInputStream tar;
    private final UnpackingBudget budget;

    private TarMembers(FileWindow file, UnpackingBudget budget) {
        this.file = file;
        this.budget = budget;
        this.tar = new TarArchiveInputStream(Channels.newInputStream(file), StandardCharsets.UTF_8.name());
    }

    public static TarMembers of(Spool.Part part, UnpackingBudget budget) {
        return new TarMembers(part.channel(), budget);
    }

    /**
     * The next member; null at the end.
     *
     * @throws IOException if the TAR is damaged or breaks off
     */
    public @Nullable TarMember next() throws IOException {
        if (tar.getCurrentEntry() != null) {
            budget.counted(content()).transferTo(OutputStream.nullOutputStream());
        }
        file.allow(LONGEST_HEADER);
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            budget.members(1);
            return entry == null ? null : TarMember.of(entry);
        } catch (IllegalArgumentException e) {
            // the library throws it on some damages
            throw new IOException(e);
        } finally {
            file.allow(Long.MAX_VALUE);
        }
    }

    /** The content of the member that was returned last. */
    public InputStream content() {
        return CloseShieldInputStream.wrap(tar);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
