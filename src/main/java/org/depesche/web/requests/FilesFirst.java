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
 * Reads a request with files, once it is known who sent it and before anybody asks for its parameters: the server's
 * answer to the first such question would be a fault of ours, where the request only has too many parts or fields.
 */
@Configuration
class FilesFirst {

    private static final Logger log = LoggerFactory.getLogger(FilesFirst.class);

    /** Bytes that stay free for all others. */
    private static final long SPARE = 16L << 20;

    @Bean
    MappedInterceptor readingOfFiles() {
        return new MappedInterceptor(new String[] {"/**"}, new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
                // The page that tells of a request that could not be read must not read it again.
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
            // another request may have taken the room that there was, and this one's has been given back
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("No space left")) {
                throw noRoom();
            }
            throw e;
        }
    }

    /** What is sent lies on the disk before it is looked at: better not begun than broken off. */
    private static void refuseWithoutRoom(long length) {
        long room = Path.of(System.getProperty("java.io.tmpdir")).toFile().getUsableSpace();
        if (room < Math.max(0, length) + SPARE) {
            log.error("No room for an upload of {} bytes on the disk of temporary files: {} are free", length, room);
            throw noRoom();
        }
    }

    private static ResponseStatusException noRoom() {
        return new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
    }
}
