package id.lumbung.platform.sample;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface NoteRows extends JpaRepository<Note, UUID> {}
