import json
import os

from openai import OpenAI

client = OpenAI()


def plot(question):
    response = client.chat.completions.create(model="small", messages=[{"role": "user", "content": question}])
    # ruleid: py-exec-model-output
    exec(response.choices[0].message.content)


def calculate(question):
    response = client.chat.completions.create(model="small", messages=[{"role": "user", "content": question}])
    code = response.choices[0].message.content.strip()
    scope = {}
    # ruleid: py-exec-model-output
    exec(code, scope)
    return scope["result"]


def shell(question):
    response = client.responses.create(model="small", input=question)
    command = response.output_text
    # ruleid: py-exec-model-output
    os.system(command)


def arguments(question):
    response = client.chat.completions.create(model="small", messages=[{"role": "user", "content": question}])
    # ok: py-exec-model-output
    return json.loads(response.choices[0].message.content)


def show(question):
    response = client.responses.create(model="small", input=question)
    text = response.output_text
    # ok: py-exec-model-output
    print(text)
    exec("done = True")
