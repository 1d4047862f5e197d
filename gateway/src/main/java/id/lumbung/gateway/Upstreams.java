package id.lumbung.gateway;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services stand on the internal network.
@ConfigurationProperties("lumbung.upstreams")
public record Upstreams(URI tenant, URI cooperative, URI mentoring) {}
