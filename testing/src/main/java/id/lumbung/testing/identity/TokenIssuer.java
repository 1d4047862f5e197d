package id.lumbung.testing.identity;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import id.lumbung.testing.http.StubServer;

/// An issuer whose tokens have the shape of Keycloak's, so that a service can be tested without Keycloak.
///
/// It serves the discovery document and its public key on a free port; give [#issuer()] to the service as issuer URI.
public final class TokenIssuer implements AutoCloseable {

    private static final class Shared {
        static final TokenIssuer ISSUER = start();
    }

    private final StubServer server;
    private final RSAKey key;

    private TokenIssuer(StubServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        server.json("/realms/lumbung/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","subject_types_supported":["public"],
                 "authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","userinfo_endpoint":"%1$s/userinfo",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        var keys = publicKeys();
        server.json("/realms/lumbung/certs", keys);
        server.json("/realms/lumbung/protocol/openid-connect/certs", keys);
    }

    /// The issuer that all tests of this JVM share.
    public static TokenIssuer shared() {
        return Shared.ISSUER;
    }

    /// An issuer apart, for tests of what a foreign issuer may not do.
    public static TokenIssuer start() {
        var pair = keyPair();
        var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey((RSAPrivateKey) pair.getPrivate())
                .keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                .keyID(UUID.randomUUID().toString()).build();
        return new TokenIssuer(StubServer.start(), key);
    }

    /// The issuer URI, as in the claim `iss`.
    public String issuer() {
        return server.url() + "/realms/lumbung";
    }

    /// What a service reads to examine these tokens (RFC 7517).
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /// Starts a token of a person who belongs nowhere yet, valid for five minutes.
    public TokenOf token() {
        return new TokenOf(this);
    }

    String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
