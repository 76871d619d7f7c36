package org.depesche.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Streams a file that the browser saves instead of showing it. */
public final class FileDownload {

    private FileDownload() {}

    public static OutputStream begin(HttpServletResponse answer, String type, String file) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        return answer.getOutputStream();
    }
}
