package id.lumbung.cooperative.upload;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/// Sends a file as a browser's form does.
public final class Upload {

    private Upload() {}

    public static ResponseSpec send(RestTestClient client, String name, byte[] content, String key, String uri,
            Object... variables) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("kunci", key);
        form.add("file", new ByteArrayResource(content) {

            @Override
            public String getFilename() {
                return name;
            }
        });
        return client.post().uri(uri, variables).contentType(MediaType.MULTIPART_FORM_DATA).body(form).exchange();
    }
}
