package org.depesche.editor;

import java.time.ZoneId;
import java.util.List;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the upload page sends.
 *
 * @param upload what its script calls the upload, where it may send a request twice
 * @param batch which of its further requests this is, from 1
 */
record UploadForm(
        @Nullable List<MultipartFile> files,
        @Nullable String published,
        @Nullable String source,
        @Nullable String language,
        @Nullable String publish,
        @Nullable String upload,
        @Nullable Integer batch) {

    static final UploadForm EMPTY = new UploadForm(List.of(), null, null, null, null, null, null);

    /** What was chosen; the careful way where nothing was, or nothing that is known. */
    public Publishing publishing() {
        return publish == null ? Publishing.CLEAR : Publishing.of(publish).orElse(Publishing.CLEAR);
    }

    /** The files that were chosen; a browser sends a part without a name where none was. */
    List<UploadedFile> chosen() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(part -> part.getOriginalFilename() != null
                                && !part.getOriginalFilename().isEmpty())
                        .map(UploadedFile::of)
                        .toList();
    }

    /** @throws IllegalArgumentException if the date or the language is none */
    Defaults defaults(ZoneId zone) {
        return Defaults.of(published, source, language, publishing(), zone);
    }
}
