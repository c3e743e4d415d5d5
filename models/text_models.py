"""Embedders and rerankers that read texts with a transformer, whatever runs it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from models.embedder import Vectors
from models.errors import ModelUnusable
from models.loaded import Loaded
from models.reranker import Scores
from models.text_engines import Output, TextEngine
from models.text_profile import Pooling, TextProfile
from models.text_tokens import Reading, Rows, TextTokens, batches

# Texts whose tokens are held at once.
_TEXTS = 1024
_SHORTEST = np.float32(1e-12)
# A text of one letter tells the dimensions of a model.
_PROBE = "а"


class _Transformer(Loaded[TextProfile]):
    """A transformer that reads texts."""

    def __init__(self, profile: TextProfile, tokens: TextTokens, engine: TextEngine, sha256: Mapping[str, str]) -> None:
        super().__init__(profile, sha256)
        self._tokens = tokens
        self._engine = engine

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on."""
        return self._engine.device

    def _groups(self, readings: Sequence[Reading]) -> Iterator[tuple[list[int], Rows]]:
        for group in batches(readings, apart=self.device == "cpu"):
            yield group, self._tokens.rows([readings[number] for number in group])


class TransformerEmbedder(_Transformer):
    """An embedder that reads texts with a transformer.

    :param profile: Profile of the model.
    :param tokens: Its tokenizer.
    :param engine: What runs its network.
    :param sha256: Hashes of its files.
    :raises ModelUnusable: If its vectors are not what the profile says.
    """

    def __init__(self, profile: TextProfile, tokens: TextTokens, engine: TextEngine, sha256: Mapping[str, str]) -> None:
        super().__init__(profile, tokens, engine, sha256)
        found: int = self._pooled(tokens.rows(tokens.read([_PROBE], profile.passage_prefix))).shape[1]
        if profile.dimensions not in {0, found}:
            raise _unusable(profile, f"{found} != {profile.dimensions}")
        self._dimensions = found

    @property
    def name(self) -> str:
        """Give the name of its profile; a model of one's own is told from others of its name by its files and by how it reads."""
        one = self._profile
        if one.sha256:
            return one.name
        reads = [*sorted(self._sha256.items()), one.pooling.value, one.query_prefix, one.passage_prefix, one.max_tokens]
        return f"{one.name}-{hashlib.sha256(repr(reads).encode()).hexdigest()[:8]}"

    @property
    def dimensions(self) -> int:
        """Give the number of dimensions of its vectors."""
        return self._dimensions

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Turn texts that are to be found into vectors.

        :param texts: The texts; what goes beyond the tokens that the model reads is not read.
        :return: One row a text, of length one; zeros for a text in which the model knows nothing.
        """
        return self._embed(texts, self._profile.passage_prefix)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Turn questions into vectors.

        :param texts: The questions.
        :return: One row a question, as above.
        """
        return self._embed(texts, self._profile.query_prefix)

    def _embed(self, texts: Sequence[str], prefix: str) -> Vectors:
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for start in range(0, len(texts), _TEXTS):
            readings = self._tokens.read(texts[start : start + _TEXTS], prefix)
            known = [number for number, one in enumerate(readings) if one.known]
            for group, rows in self._groups([readings[number] for number in known]):
                vectors[[start + known[number] for number in group]] = self._pooled(rows)
        return vectors

    def _pooled(self, rows: Rows) -> Vectors:
        output = self._engine.run(rows)
        if output.ndim not in {2, 3} or not np.isfinite(output).all():
            raise _unusable(self._profile, f"{output.shape}")
        pooled = output if output.ndim == 2 else pool(output, rows, self._profile.pooling)
        length = np.linalg.norm(pooled, axis=1, keepdims=True)
        vectors: Vectors = (pooled / np.maximum(length, _SHORTEST)).astype(np.float32)
        return vectors


class TransformerReranker(_Transformer):
    """A reranker that reads a question and a passage together with a transformer (a cross-encoder).

    :param profile: Profile of the model.
    :param tokens: Its tokenizer.
    :param engine: What runs its network.
    :param sha256: Hashes of its files.
    :raises ModelUnusable: If it does not give one score, or the two of a yes and a no.
    """

    def __init__(self, profile: TextProfile, tokens: TextTokens, engine: TextEngine, sha256: Mapping[str, str]) -> None:
        super().__init__(profile, tokens, engine, sha256)
        self.scores(_PROBE, [_PROBE])

    @property
    def name(self) -> str:
        """Give the name of its profile."""
        return self._profile.name

    def scores(self, query: str, passages: Sequence[str]) -> Scores:
        """Score passages against a question.

        :param query: The question.
        :param passages: The passages; of a pair that is too long the longer text is cut.
        :return: One number a passage, higher for a better answer.
        :raises ModelUnusable: If the network gives no scores.
        """
        scores = np.zeros(len(passages), dtype=np.float32)
        for start in range(0, len(passages), _TEXTS):
            readings = self._tokens.read_pairs(query, passages[start : start + _TEXTS])
            for group, rows in self._groups(readings):
                scores[[start + number for number in group]] = self._scored(rows)
        return scores

    def _scored(self, rows: Rows) -> Scores:
        output = self._engine.run(rows)
        if output.ndim != 2 or output.shape[1] not in {1, 2} or not np.isfinite(output).all():
            raise _unusable(self._profile, f"{output.shape}")
        # Of two classes the second says yes; the difference of their scores is the logarithm of the odds.
        scores: Scores = output[:, 0] if output.shape[1] == 1 else output[:, 1] - output[:, 0]
        return scores


def pool(output: Output, rows: Rows, pooling: Pooling) -> Vectors:
    """Make one vector of those of the tokens of a text.

    :param output: Vectors of the tokens: rows, tokens, dimensions.
    :param rows: The texts; what fills a row up counts for nothing.
    :param pooling: How.
    :return: One row a text.
    """
    vectors: Vectors
    if pooling is Pooling.CLS:
        vectors = output[:, 0]
    elif pooling is Pooling.LAST:
        vectors = output[np.arange(len(output)), rows.mask.sum(axis=1) - 1]
    else:
        mask = rows.mask[:, :, None].astype(np.float32)
        vectors = (output * mask).sum(axis=1) / mask.sum(axis=1)
    return vectors


def _unusable(profile: TextProfile, reason: str) -> ModelUnusable:
    return ModelUnusable("text-unusable", name=profile.name, file=profile.needed[-1], reason=reason)
