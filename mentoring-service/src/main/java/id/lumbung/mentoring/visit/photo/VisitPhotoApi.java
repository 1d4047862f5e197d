package id.lumbung.mentoring.visit.photo;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.idempotency.IdempotencyKey;

/// Photos for programs; the key of one that is sent becomes its id.
@RestController
@RequestMapping("/visits/{id}/files")
class VisitPhotoApi {

    private final VisitPhotos photos;

    VisitPhotoApi(VisitPhotos photos) {
        this.photos = photos;
    }

    @GetMapping
    List<VisitPhoto> show(@PathVariable UUID id) {
        return photos.show(id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    VisitPhoto send(@PathVariable UUID id, @IdempotencyKey UUID key,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile content) {
        return photos.send(id, key, content);
    }

    @GetMapping("/{photo}")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID photo) {
        return photos.content(id, photo);
    }
}
