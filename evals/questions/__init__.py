"""Questions on synthetic court acts, with what makes an act an answer."""

from evals.questions.question import Kind, Question, Topic, questions, topics, unanswerable

__all__ = ["Kind", "Question", "Topic", "questions", "topics", "unanswerable"]
