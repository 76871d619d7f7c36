package org.depesche.subscription;

import java.time.Duration;
import java.util.List;
import org.depesche.ingest.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a look at a mailbox or folder.
 *
 * @param files the new ones
 * @param read keys of files that no look has to read again, for folders
 * @param readUpTo how far a mailbox was read, for the next look
 * @param again how soon the next look comes, because more waits; null for the usual pause
 * @param failure the reason why the look read no more, or left something out; null if there is none
 */
public record Findings(
        List<UploadedFile> files,
        List<String> read,
        @Nullable String readUpTo,
        @Nullable Duration again,
        @Nullable FetchException failure) {}
