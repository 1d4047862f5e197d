package id.lumbung.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.RequestPath;
import org.springframework.util.unit.DataSize;

/// How much may be sent: little in general, more to a path that takes files (it ends in `/berkas` or, for programs, in
/// `/files`). A file of 10 MB travels in a form, which takes a little more.
@ConfigurationProperties("lumbung.bodies")
record Bodies(@DefaultValue("1MB") DataSize form, @DefaultValue("10304KB") DataSize file) {

    DataSize most(RequestPath path) {
        return path.value().endsWith("/berkas") || path.value().endsWith("/files") ? file : form;
    }
}
