package id.lumbung.mentoring.directory;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the cooperative-service is and how it is treated.
///
/// @param url its address
/// @param patience how long an answer may take
/// @param fresh how long an answer counts before it is asked for again
/// @param pause how long a service that failed is left alone
@ConfigurationProperties("lumbung.cooperatives")
public record CooperativeService(String url, Duration patience, Duration fresh, Duration pause) {}
