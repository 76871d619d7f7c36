package org.depesche.subscription;

import java.time.Duration;
import java.util.List;
import org.depesche.ingest.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a mailbox or folder found.
 *
 * @param files the new ones
 * @param read keys of files that no look has to read again, for folders
 * @param readUpTo how far a mailbox was read, for the next look
 * @param again how soon the next look comes, because more waits; null for the usual pause
 * @param failure what kept the look from reading more, or what was left out; null if nothing did
 */
public record Findings(
        List<UploadedFile> files,
        List<String> read,
        @Nullable String readUpTo,
        @Nullable Duration again,
        @Nullable FetchException failure) {}
