package org.depesche.format.zip;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.depesche.format.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A member of a TAR as its header describes it.
 *
 * @param name the name with its folders
 * @param problem the reason why it cannot be read; null if there is none
 */
public record TarMember(String name, long size, @Nullable Problem problem) {

    static TarMember of(TarArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        return new TarMember(name, entry.getSize(), problem(entry));
    }

    private static @Nullable Problem problem(TarArchiveEntry entry) {
        if (entry.isLink() || entry.isSymbolicLink()) {
            return Problem.of("zip-link");
        }
        if (entry.isSparse()) {
            return Problem.of("zip-method", "sparse");
        }
        boolean special = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
        return special ? Problem.of("zip-special") : null;
    }

    /** Whether the member is ignored: a folder, a hidden file or a file of the operating system. */
    public boolean isPassedOver() {
        return name.isEmpty() || ZipMember.isLeftBehind(name);
    }
}
