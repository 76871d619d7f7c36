package org.depesche.web.requests;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Reads uploaded files after authentication and before the first access to parameters. Tomcat would answer that access
 * with an internal error, although the request only has too many parts or fields.
 */
@Configuration
class MultipartParsing {

    private static final Logger log = LoggerFactory.getLogger(MultipartParsing.class);

    /** Bytes that an upload must leave free on the disk. */
    private static final long SPARE = 16L << 20;

    @Bean
    MappedInterceptor readingOfFiles() {
        return new MappedInterceptor(new String[] {"/**"}, new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
                // The error page of an unreadable request must not read it again.
                if (files != null && request.getDispatcherType() != DispatcherType.ERROR) {
                    refuseWithoutRoom(request.getContentLengthLong());
                    read(files);
                }
                return true;
            }
        });
    }

    private static void read(MultipartHttpServletRequest files) {
        try {
            files.getMultiFileMap();
        } catch (MultipartException e) {
            // Another upload may have filled the disk meanwhile; this one's files are deleted already.
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("No space left")) {
                throw noRoom();
            }
            throw e;
        }
    }

    /** Refuses an upload that the disk has no room for before it begins. */
    private static void refuseWithoutRoom(long length) {
        long room = Path.of(System.getProperty("java.io.tmpdir")).toFile().getUsableSpace();
        if (room < Math.max(0, length) + SPARE) {
            log.error(
                    "No room for an upload of {} bytes: {} are free in {}. Free some disk space or set java.io.tmpdir",
                    length,
                    room,
                    System.getProperty("java.io.tmpdir"));
            throw noRoom();
        }
    }

    private static ResponseStatusException noRoom() {
        return new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
    }
}
