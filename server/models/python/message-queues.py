import os
import pickle

import boto3
from kafka import KafkaConsumer


def on_message(channel, method, properties, body):
    # ruleid: py-deserialise-request
    pickle.loads(body)


def consume():
    consumer = KafkaConsumer("jobs")
    for message in consumer:
        # ruleid: py-command-request
        os.system("convert " + message.value)


def poll():
    sqs = boto3.client("sqs")
    for message in sqs.receive_message(QueueUrl="jobs")["Messages"]:
        # ruleid: py-eval-request-data
        eval(message["Body"])


def handler(event, context):
    for record in event["Records"]:
        # ruleid: py-command-request
        os.system("convert " + record["body"])


def own(body):
    # ok: py-deserialise-request
    pickle.loads(body)
