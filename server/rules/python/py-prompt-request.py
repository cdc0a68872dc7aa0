from anthropic import Anthropic
from fastapi import FastAPI
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
api = FastAPI()
LANGUAGES = {"de": "German", "en": "English"}


@app.post("/ask")
def ask():
    topic = request.json["topic"]
    question = request.json["question"]
    messages = [
        # ruleid: py-prompt-request
        {"role": "system", "content": f"You know everything about {topic}."},
        # ok: py-prompt-request
        {"role": "user", "content": question},
    ]
    return OpenAI().chat.completions.create(model="gpt-4.1", messages=messages)


@api.post("/chat")
def chat(rules: str, language: str, text: str):
    client = Anthropic()
    # ruleid: py-prompt-request
    first = client.messages.create(model="claude-sonnet-4", system=rules, messages=[])
    # ok: py-prompt-request
    second = client.messages.create(model="claude-sonnet-4", system="Answer in " + LANGUAGES[language], messages=[])
    return first, second
