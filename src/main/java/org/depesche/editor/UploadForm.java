package org.depesche.editor;

import java.time.ZoneId;
import java.util.List;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of the upload page.
 *
 * @param upload the script's id of the upload, because it may send a request twice
 * @param batch the number of a further request of the upload, from 1
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

    /** The chosen way of publishing; the careful one for no or an unknown choice. */
    public Publishing publishing() {
        return publish == null ? Publishing.CLEAR : Publishing.of(publish).orElse(Publishing.CLEAR);
    }

    /** The chosen files. Browsers send a part without a name if no file was chosen. */
    List<UploadedFile> chosen() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(part -> part.getOriginalFilename() != null
                                && !part.getOriginalFilename().isEmpty())
                        .map(UploadedFile::of)
                        .toList();
    }

    /** @throws IllegalArgumentException if the date or the language is invalid */
    Defaults defaults(ZoneId zone) {
        return Defaults.of(published, source, language, publishing(), zone);
    }
}
